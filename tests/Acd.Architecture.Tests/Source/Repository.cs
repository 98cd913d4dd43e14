using System.IO.Enumeration;

namespace Acd.Architecture.Tests.Source;

/// <summary>The source tree these tests were built from, without what .gitignore files leave out.</summary>
internal static class Repository
{
    private const int TextMaxBytes = 1_000_000;

    public static string Root { get; } = RepositoryRoot.Folder;

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Walk(Root, [".git"])];

    public static IEnumerable<SourceFile> Module => Files.Where(file => file.IsUnder("module"));

    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files.Where(file => file.Extension == ".csproj").Select(Project.Parse)];

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<SourceFile> Walk(string folder, IReadOnlyList<string> ignored)
    {
        var patterns = new List<string>(ignored);
        string ignoreFile = Path.Combine(folder, ".gitignore");
        if (File.Exists(ignoreFile))
            patterns.AddRange(from line in File.ReadLines(ignoreFile) where line.Length > 0 && line[0] != '#' select line.Trim().Trim('/'));

        foreach (string path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)))
                continue;
            if (Directory.Exists(path))
            {
                foreach (var file in Walk(path, patterns))
                    yield return file;
            }
            else if (ReadText(path) is { } text)
                yield return new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), text);
        }
    }

    /// <summary>Null when it is no text, or too long to be written by hand.</summary>
    private static string? ReadText(string path)
    {
        if (new FileInfo(path).Length > TextMaxBytes)
            return null;
        string text = File.ReadAllText(path);
        return text.Contains('\0', StringComparison.Ordinal) ? null : text;
    }
}
