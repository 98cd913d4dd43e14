using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>
/// No more memory for one process than it has and a bit: a limit on its writable memory (RLIMIT_DATA), set while it runs. What it has
/// stays; new threads, bigger heaps and mapped memory are refused.
/// </summary>
public sealed class DataLimit : IDisposable
{
    private readonly int _process;

    private DataLimit(int process) => _process = process;

    /// <param name="process">Its id.</param>
    /// <param name="moreKb">What it may still get.</param>
    public static async Task<DataLimit> PutAsync(int process, long moreKb)
    {
        long hasKb = long.Parse(
            File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("VmData:", StringComparison.Ordinal))
                .Split(':')[1].Replace("kB", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture);
        await SetAsync(process, ((hasKb + moreKb) * 1024).ToString(CultureInfo.InvariantCulture));
        return new DataLimit(process);
    }

    /// <summary>It may have all it wants again, if it still runs.</summary>
    public void Dispose()
    {
        if (Directory.Exists($"/proc/{_process}"))
            SetAsync(_process, "unlimited").GetAwaiter().GetResult();
    }

    private static async Task SetAsync(int process, string bytes)
    {
        // Only the soft limit, so that it can be raised again by anybody.
        string[] arguments = ["--pid", process.ToString(CultureInfo.InvariantCulture), $"--data={bytes}:"];
        using BoundedProcess prlimit = BoundedProcess.Start("prlimit", arguments, TimeSpan.FromSeconds(10), "/");
        Assert.True(await prlimit.WaitForExitAsync(TimeSpan.FromSeconds(10)) && prlimit.ExitCode == 0, prlimit.Output);
    }
}
