using Acd.Bench.Engine.Replay;
using Acd.Bench.Engine.Workload;
using Acd.Engine;

namespace Acd.Bench.Engine.Measuring;

/// <summary>
/// Records call centres and replays them several times, each time with a new engine: with the clock read at both ends only for the speed,
/// and around every input for the latencies. The centres take turns, so that a busy moment of the machine hits all of them alike.
/// </summary>
/// <param name="warmUp">Inputs after the queues have filled and before measuring.</param>
/// <param name="measured">Inputs in each pass.</param>
/// <param name="passes">Of each kind; the median counts.</param>
internal sealed class MacroRun(int warmUp, int measured, int passes)
{
    public IReadOnlyList<MacroResult> Measure(params IReadOnlyList<CallCentreShape> shapes)
    {
        List<Script> scripts = [.. shapes.Select(shape => new Recorder(shape).Record(warmUp, measured))];
        var speeds = TakeTurns(scripts, script => Throughput.Of(script, NewEngine(script)));
        var latencies = TakeTurns(scripts, script => Latencies.Of(script, NewEngine(script)));
        return [.. shapes.Select((shape, i) => Result(shape, scripts[i], speeds[i], latencies[i]))];
    }

    /// <summary>The same with nothing behind: what the harness costs.</summary>
    public MacroResult MeasureHarness(CallCentreShape shape)
    {
        List<Script> script = [new Recorder(shape).Record(warmUp, measured)];
        var speeds = TakeTurns(script, it => Throughput.Of(it, new NoTarget()));
        return Result(shape, script[0], speeds[0], TakeTurns(script, it => Latencies.Of(it, new NoTarget()))[0]);
    }

    private static EngineTarget NewEngine(Script script)
    {
        var engine = new AcdEngine(Script.EngineSeed);
        engine.Apply(script.Config, 0);
        engine.ClearOutput();
        return new EngineTarget(engine);
    }

    private MacroResult Result(CallCentreShape shape, Script script, List<Throughput> speeds, List<Latencies> latencies)
    {
        if (speeds.Exists(pass => pass.Checksum != speeds[0].Checksum))
            throw new InvalidOperationException("two replays of the same inputs gave different outputs: the engine isn't deterministic");

        speeds.Sort((a, b) => a.EventsPerCoreSecond.CompareTo(b.EventsPerCoreSecond));
        latencies.Sort((a, b) => a.All.GetValueAtPercentile(99).CompareTo(b.All.GetValueAtPercentile(99)));
        return new(shape, script.Measured, speeds[passes / 2], speeds[0], speeds[^1], latencies[passes / 2]);
    }

    /// <summary>By script, its passes.</summary>
    private List<List<T>> TakeTurns<T>(List<Script> scripts, Func<Script, T> measure)
    {
        List<List<T>> results = [.. scripts.Select(_ => new List<T>())];
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = 0; i < scripts.Count; i++)
            {
                results[i].Add(measure(scripts[i]));
            }
        }

        return results;
    }
}
