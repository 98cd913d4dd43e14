using System.Diagnostics;
using Acd.Scripting.Hooks;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Bench;

/// <summary>Hook after hook on one state and one thread: what a core can do, by the thread's own
/// processor time. The clock is read around every run.</summary>
internal static class StateBench
{
    /// <param name="work">Which script, how often.</param>
    /// <param name="withoutLimits">Measures what the count hook costs: nothing is counted.</param>
    public static Measured Run(Workload work, bool withoutLimits = false)
    {
        using var state = new ScriptState(Workload.Files, new ScriptLimits());
        if (withoutLimits)
            state.Budget.Disable();
        var ns = Measured.Histogram();
        for (int run = 0; run < work.WarmUp; run++)
            Once(state, run);
        GC.Collect();
        long early = 0;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = ThreadClock.Now;
        for (int run = 0; run < work.Runs; run++)
        {
            long before = Stopwatch.GetTimestamp();
            Once(state, run);
            ns.RecordValue((Stopwatch.GetTimestamp() - before) * 1_000_000_000 / Stopwatch.Frequency);
            if (run < work.Runs / 10)
                early = Math.Max(early, state.PeakBytes);
        }
        var elapsed = ThreadClock.Now - started;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        long late = 0;
        for (int run = 0; run < work.Runs / 10; run++)
        {
            Once(state, run);
            late = Math.Max(late, state.PeakBytes);
        }
        return Measured.Of(ns, work.Runs, elapsed, bytes, early, late);
    }

    private static void Once(ScriptState state, int run)
    {
        // No deadline: on a full machine this thread may not run for a second.
        var step = state.Start(Workload.Requests[run % Workload.Requests.Length], long.MaxValue);
        HookDecision? decision = step == ScriptStep.Done ? state.Decision() : null;
        if (decision?.Queue is not ("support" or "overflow"))
            throw new InvalidOperationException($"the hook went wrong: {state.Error}");
    }
}
