using System.Text.RegularExpressions;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests.Rules;

/// <summary>What every text file must keep to.</summary>
internal static partial class TextRules
{
    public const int FileLinesLimit = 400;
    public const int MedianLinesLimit = 100;
    public const int ColumnsLimit = 140;

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        let lines = file.Lines.Length
        where lines >= FileLinesLimit
        select $"{file.Path}: {lines} lines; the limit is below {FileLinesLimit}";

    public static IEnumerable<string> MedianLength(IEnumerable<SourceFile> files)
    {
        int[] lengths = [.. files.Select(file => file.Lines.Length).Order()];
        int median = lengths.Length == 0 ? 0 : lengths[lengths.Length / 2];
        if (median >= MedianLinesLimit)
            yield return $"the median file has {median} lines; the limit is below {MedianLinesLimit}";
    }

    public static IEnumerable<string> LongLines(SourceFile file) =>
        file.Lines
            .Select((line, index) => (Columns: Columns(line), Number: index + 1))
            .Where(line => line.Columns > ColumnsLimit)
            .Select(line => $"{file.Path}:{line.Number}: {line.Columns} columns; the limit is {ColumnsLimit}");

    /// <summary>Paths of the machine this was written on, hosts of package registries, and notes to do something later.</summary>
    public static IEnumerable<string> Traces(SourceFile file) =>
        file.Lines
            .Select((line, index) => (Match: Trace().Match(line), Number: index + 1))
            .Where(line => line.Match.Success)
            .Select(line => $"{file.Path}:{line.Number}: {line.Match.Value}");

    private static int Columns(string line) => line.Aggregate(0, (column, c) => c == '\t' ? column / 4 * 4 + 4 : column + 1);

    // Bracketed letters keep the rule from finding itself.
    [GeneratedRegex("""
        (?<![\w.\-}])/[w]ork/ | /opt/[f]sbuild
        | [n]uget\.org | [n]pmjs\.(org|com) | [p]ypi\.org | [c]rates\.io | [p]roxy\.golang\.org | [a]rtifactory
        | \b([T]ODO|[F]IXME|[X]XX|[H]ACK)\b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Trace();
}
