namespace Acd.Scripting.Bundles;

/// <summary>The scripts folder on disk. Any thread.</summary>
public sealed class ScriptFolder(string path)
{
    private const int FilesMax = 500;
    private const long FileBytesMax = 1024 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public string FolderPath { get; } = Path.GetFullPath(path);

    /// <summary>Changes when a file is added, removed, or written. Empty: there is no such folder.</summary>
    public string Stamp()
    {
        try
        {
            return string.Join('|', Files().Select(file => $"{file.Name}*{file.Length}*{file.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Reads every <c>*.lua</c> of the folder, not of folders in it.</summary>
    /// <exception cref="ScriptException">The folder or a file can't be read.</exception>
    public IReadOnlyList<ScriptFile> Read()
    {
        string reading = FolderPath;
        try
        {
            var scripts = new List<ScriptFile>();
            foreach (var file in Files())
            {
                reading = file.FullName;
                if (file.Length > FileBytesMax || scripts.Count >= FilesMax)
                    throw Unreadable(file.Name, $"more than {FileBytesMax} bytes, or more than {FilesMax} scripts");
                scripts.Add(new ScriptFile(file.Name, WithoutMark(File.ReadAllBytes(file.FullName))));
            }
            return scripts;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(reading, exception.Message);
        }
    }

    private IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(FolderPath).EnumerateFiles("*.lua").OrderBy(file => file.Name, StringComparer.Ordinal);

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes;

    private static ScriptException Unreadable(string file, string why) =>
        new(new ScriptError(ScriptErrorKind.NotFound, file, 0, $"can't be read: {why}"));
}
