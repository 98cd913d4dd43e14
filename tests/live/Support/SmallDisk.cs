using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>A disk of a few megabytes in memory, to be filled. Skips the test where mounting isn't allowed.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        string folder = Directory.CreateTempSubdirectory("acd-disk-").FullName;
        string size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
        if (!await RunAsync("mount", "-t", "tmpfs", "-o", size, "none", folder))
        {
            Directory.Delete(folder);
            Assert.Skip("LIVE TEST NOT RUN: this account may not mount a disk in memory; run the tests as root to see a full disk");
        }

        return new SmallDisk(folder);
    }

    /// <summary>Until nothing goes on it any more.</summary>
    public void Fill()
    {
        var block = new byte[16 * 1024];
        try
        {
            using FileStream file = File.Create(Path.Combine(Folder, "filler"));
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = BoundedProcess.Start(program, arguments, Timeout, Path.GetTempPath());
        return await process.WaitForExitAsync(Timeout) && process.ExitCode == 0;
    }
}
