namespace Acd.Scripting.Tests.Support;

/// <summary>The scripts we ship.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "conf", "scripts");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "FsModule.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
