namespace Acd.Bench.Report;

/// <summary>
/// The part of a document that a program writes: between the lines <c>&lt;!-- NAME:begin --&gt;</c> and <c>&lt;!-- NAME:end --&gt;</c>.
/// </summary>
public static class MarkedSection
{
    /// <summary>Replaces what stands between the markers in the file.</summary>
    /// <exception cref="InvalidDataException">A marker is missing or the end comes first; the file is left as it is.</exception>
    public static void Write(string path, string name, string content) =>
        File.WriteAllText(path, Replace(File.ReadAllText(path), name, content, path));

    /// <summary>The document with the new section; <paramref name="where"/> is named in the error.</summary>
    public static string Replace(string document, string name, string content, string where)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(content);
        var begin = $"<!-- {name}:begin -->";
        var end = $"<!-- {name}:end -->";
        var from = document.IndexOf(begin, StringComparison.Ordinal);
        var to = document.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidDataException($"{where}: no line \"{begin}\" followed by a line \"{end}\"; put both back");

        return $"{document[..(from + begin.Length)]}\n{content.Trim('\n')}\n{document[to..]}";
    }
}
