namespace Acd.Live.Tests.Support;

/// <summary>The work tree these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FsModule.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No FsModule.sln above {AppContext.BaseDirectory}; run the live tests from the repository.");
    }
}
