namespace Acd.Store.Tests.Support;

/// <summary>A folder of one test, gone with it.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("acd-store-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
