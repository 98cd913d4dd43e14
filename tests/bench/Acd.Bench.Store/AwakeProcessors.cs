using System.Diagnostics;
using System.Globalization;

namespace Acd.Bench.Report;

/// <summary>
/// Keeps the processors from sleeping while nobody needs them, by one process each that runs only when nobody else wants to
/// (SCHED_IDLE, sched(7)). A sleeping processor of a virtual machine takes a tenth of a millisecond and more to come back, and a call wakes
/// many threads; a machine that polls before it sleeps (haltpoll, idle=poll) has no such pauses.
/// </summary>
public sealed class AwakeProcessors : IDisposable
{
    private readonly List<Process> _processes = [];

    /// <param name="longest">They end by themselves after that.</param>
    public AwakeProcessors(TimeSpan longest)
    {
        string seconds = Math.Ceiling(longest.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        for (int processor = 0; processor < Environment.ProcessorCount; processor++)
        {
            string number = processor.ToString(CultureInfo.InvariantCulture);
            _processes.Add(Process.Start(
                "timeout", ["--signal=KILL", seconds, "chrt", "--idle", "0", "taskset", "-c", number, "sh", "-c", "while :; do :; done"]));
        }
    }

    public void Dispose()
    {
        foreach (Process process in _processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
        _processes.Clear();
    }
}
