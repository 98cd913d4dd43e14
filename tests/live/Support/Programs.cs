namespace Acd.Live.Tests.Support;

/// <summary>Programs of the machine.</summary>
public static class Programs
{
    /// <summary>Full path of a program on PATH, links resolved; null when there is none.</summary>
    public static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists)
            .Select(path => new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path)
            .FirstOrDefault();
}
