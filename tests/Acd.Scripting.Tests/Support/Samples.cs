namespace Acd.Scripting.Tests.Support;

/// <summary>The scripts we ship.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Folder, "conf", "scripts");
}
