using System.Diagnostics;
using Acd.Bench.Engine.Replay;
using Acd.Bench.Engine.Workload;

namespace Acd.Bench.Engine.Measuring;

/// <summary>How fast a script was played, and what it allocated on the way.</summary>
/// <param name="NsPerEvent">Of time on the wall.</param>
/// <param name="CpuNsPerEvent">Of processor time of the whole process; less when others used the core meanwhile.</param>
/// <param name="BytesPerEvent">Allocated by the thread that plays.</param>
/// <param name="Collections">Garbage collections meanwhile.</param>
/// <param name="Checksum">Made of all output.</param>
internal readonly record struct Throughput(
    double NsPerEvent, double CpuNsPerEvent, double BytesPerEvent, int Collections, long Checksum)
{
    /// <summary>By the wall clock.</summary>
    public double EventsPerSecond => 1e9 / NsPerEvent;

    /// <summary>Per second of a core's time, whoever else used it.</summary>
    public double EventsPerCoreSecond => 1e9 / CpuNsPerEvent;

    /// <summary>Plays the warm-up unmeasured, then the rest.</summary>
    public static Throughput Of<TTarget>(Script script, TTarget target)
        where TTarget : struct, IEngineTarget
    {
        ScriptPlayer.Play(script, target, 0, script.WarmUp);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var collections = GC.CollectionCount(0);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var checksum = ScriptPlayer.Play(script, target, script.WarmUp, script.Inputs.Length);
        var ns = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        var cpuNs = (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new(
            ns / script.Measured, cpuNs / script.Measured, (double)bytes / script.Measured, GC.CollectionCount(0) - collections, checksum);
    }
}
