namespace Acd.Architecture.Tests.Source;

/// <summary>A text file of the repository. <paramref name="Path"/> is relative to the root, with '/'.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Extension => System.IO.Path.GetExtension(Path);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsCSharp => Extension == ".cs";

    public bool IsC => Extension is ".c" or ".h";

    public bool IsMarkdown => Extension == ".md";

    public bool IsCMake => Name == "CMakeLists.txt" || Extension == ".cmake";

    /// <summary>A script by its first line or its extension.</summary>
    public bool IsScript => Extension == ".sh" || Text.StartsWith("#!", StringComparison.Ordinal);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool MatchesAny(IEnumerable<string> paths) => paths.Contains(Path, StringComparer.Ordinal);
}
