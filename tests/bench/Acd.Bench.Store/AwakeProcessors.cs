using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Store;

/// <summary>
/// Keeps the processors from sleeping while nobody needs them, by one process each that runs only when nobody else wants to
/// (SCHED_IDLE, sched(7)). A sleeping processor of a virtual machine takes a tenth of a millisecond and more to come back; a machine that
/// polls before it sleeps (haltpoll, idle=poll) has no such pauses.
/// </summary>
internal sealed class AwakeProcessors : IDisposable
{
    private readonly BoundedProcess[] _processes;

    /// <param name="longest">They end by themselves after that.</param>
    public AwakeProcessors(TimeSpan longest) =>
        _processes = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(processor => BoundedProcess.Start(
            "chrt", ["--idle", "0", "taskset", "-c", processor.ToString(CultureInfo.InvariantCulture), "sh", "-c", "while :; do :; done"],
            longest, Environment.CurrentDirectory))];

    public void Dispose()
    {
        foreach (BoundedProcess process in _processes)
            process.Dispose();
    }
}
