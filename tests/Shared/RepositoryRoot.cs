namespace Acd.Tests;

/// <summary>The work tree the tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FsModule.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"No FsModule.sln in {AppContext.BaseDirectory} or above: run the tests from a build inside the repository.");
    }
}
