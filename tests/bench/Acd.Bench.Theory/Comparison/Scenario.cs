using Acd.Bench.Theory.Formulas;
using Acd.Bench.Theory.Simulation;

namespace Acd.Bench.Theory.Comparison;

/// <summary>A call centre, the theory that describes it, and the figures to compare.</summary>
internal sealed record Scenario(string Theory, CallCentreModel Model, IReadOnlyList<Measure> Measures)
{
    public const string Waiting = "M/M/c";
    public const string Abandoning = "M/M/c+M";
    public const string Prioritized = "M/M/c with priorities";

    private const double ServiceRate = 1 / CallCentreModel.MeanTalkMs;

    /// <summary>Nobody gives up.</summary>
    public static Scenario ErlangC(int agents, double load)
    {
        var model = new CallCentreModel { Agents = agents, Load = load };
        return new(Waiting, model,
        [
            new(MeasureKind.ProbabilityOfWait, null, Formulas.ErlangC.ProbabilityOfWait(agents, load * agents)),
            new(MeasureKind.MeanWaitSeconds, null, Formulas.ErlangC.MeanWait(agents, model.ArrivalRate, ServiceRate) / 1_000),
            new(MeasureKind.ServiceLevel, null,
                Formulas.ErlangC.ServedWithin(agents, model.ArrivalRate, ServiceRate, CallCentreModel.TargetMs)),
        ]);
    }

    /// <summary>Callers give up after a patience of <paramref name="meanPatienceMs"/> on average.</summary>
    public static Scenario ErlangA(int agents, double load, double meanPatienceMs)
    {
        var model = new CallCentreModel { Agents = agents, Load = load, MeanPatienceMs = meanPatienceMs };
        var theory = Formulas.ErlangA.Of(agents, model.ArrivalRate, ServiceRate, 1 / meanPatienceMs, CallCentreModel.TargetMs);
        return new(Abandoning, model,
        [
            new(MeasureKind.ProbabilityOfWait, null, theory.ProbabilityOfWait),
            new(MeasureKind.MeanWaitSeconds, null, theory.MeanWait / 1_000),
            new(MeasureKind.ServiceLevel, null, theory.ServedWithin),
            new(MeasureKind.ProbabilityOfAbandonment, null, theory.ProbabilityOfAbandonment),
        ]);
    }

    /// <summary>Classes of callers, the best in front, of whom the engine is told by their priority.</summary>
    public static Scenario Priority(int agents, double load, params double[] shares)
    {
        var model = new CallCentreModel { Agents = agents, Load = load, Shares = shares };
        double[] rates = [.. shares.Select(share => share * model.ArrivalRate)];
        return new(Prioritized, model,
        [
            new(MeasureKind.ProbabilityOfWait, null, Formulas.ErlangC.ProbabilityOfWait(agents, load * agents)),
            new(MeasureKind.ServiceLevel, 0, Priorities.BestServedWithin(agents, rates, ServiceRate, CallCentreModel.TargetMs)),
            .. shares.Select((_, index) => new Measure(
                MeasureKind.MeanWaitSeconds, index, Priorities.MeanWait(agents, rates, ServiceRate, index) / 1_000)),
        ]);
    }
}
