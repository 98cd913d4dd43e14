namespace Acd.Scripting.Tests.Support;

/// <summary>A scripts folder that lives as long as the test.</summary>
internal sealed class Folder : IDisposable
{
    private static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private int _writes;

    public Folder(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files)
            Write(name, source);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("acd-scripts-").FullName;

    /// <summary>Each write has its own time: file systems count too coarsely for tests.</summary>
    public void Write(string name, string source)
    {
        string file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, source);
        File.SetLastWriteTimeUtc(file, Epoch.AddSeconds(++_writes));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
