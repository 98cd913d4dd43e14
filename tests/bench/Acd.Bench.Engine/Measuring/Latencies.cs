using System.Diagnostics;
using Acd.Bench.Engine.Replay;
using Acd.Bench.Engine.Workload;
using HdrHistogram;

namespace Acd.Bench.Engine.Measuring;

/// <summary>
/// Time from giving an input until its output has been drained, each on its own. Includes two looks at the clock; measured with
/// <see cref="NoTarget"/> it is nothing but these and the harness.
/// </summary>
internal sealed class Latencies
{
    private const long HighestNs = 10_000_000_000;
    private const int Digits = 3;

    /// <summary>
    /// What takes longer was interrupted by the operating system. It counts in <see cref="All"/>, but tells nothing about a kind of input.
    /// </summary>
    private const long InterruptionNs = 100_000;

    private readonly LongHistogram[] _byKind =
        [.. Enum.GetValues<InputKind>().Select(_ => new LongHistogram(HighestNs, Digits))];

    /// <summary>Everything.</summary>
    public LongHistogram All { get; } = new(HighestNs, Digits);

    public long Interruptions { get; private set; }

    /// <summary>Inputs that made the engine offer a caller to an agent, without interruptions.</summary>
    public LongHistogram Matches { get; } = new(HighestNs, Digits);

    /// <summary>Without interruptions.</summary>
    public LongHistogram this[InputKind kind] => _byKind[(int)kind];

    public static Latencies Of<TTarget>(Script script, TTarget target)
        where TTarget : struct, IEngineTarget
    {
        var latencies = new Latencies();
        ScriptPlayer.Play(script, target, 0, script.WarmUp);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var nsPerTick = 1e9 / Stopwatch.Frequency;
        for (var i = script.WarmUp; i < script.Inputs.Length; i++)
        {
            ref readonly var input = ref script.Inputs[i];
            var start = Stopwatch.GetTimestamp();
            ScriptPlayer.Give(target, script, in input);
            target.Drain();
            var ns = Math.Min((long)((Stopwatch.GetTimestamp() - start) * nsPerTick), HighestNs);
            latencies.Record(in input, ns);
        }

        return latencies;
    }

    private void Record(in ScriptInput input, long ns)
    {
        All.RecordValue(ns);
        if (ns > InterruptionNs)
        {
            Interruptions++;
            return;
        }

        _byKind[(int)input.Kind].RecordValue(ns);
        if (input.IsMatch)
            Matches.RecordValue(ns);
    }
}
