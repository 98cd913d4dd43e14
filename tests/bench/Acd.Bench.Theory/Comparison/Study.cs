using Acd.Bench.Theory.Simulation;
using MathNet.Numerics.Distributions;

namespace Acd.Bench.Theory.Comparison;

/// <summary>
/// Runs scenarios and puts a confidence interval around each figure. Independent replications (A. M. Law, Simulation Modeling and
/// Analysis, 5th ed. 2015, section 9.5.2): the means of runs with different seeds are independent, so Student's t holds without an
/// assumption on how the waits within a run hang together.
/// </summary>
internal static class Study
{
    /// <summary>How often a correct engine would fail with a random seed, at most: of all its intervals together.</summary>
    public const double FamilyError = 0.01;

    public const ulong DefaultSeed = 20_260_901;

    public static IReadOnlyList<ComparedScenario> Run(IReadOnlyList<Scenario> scenarios, Plan plan, ulong seed)
    {
        var runs = new IReadOnlyList<Observations>[scenarios.Count * plan.Replications];
        Parallel.For(0, runs.Length, index =>
        {
            var (number, replication) = Math.DivRem(index, plan.Replications);
            var model = scenarios[number].Model;
            var runSeed = RandomStream.Seed(seed, number, replication);
            runs[index] = new CallCentre(model, Plan.WarmUpCallsOf(model), plan.CallsOf(model), runSeed).Run();
        });

        var quantile = Quantile(scenarios.Sum(scenario => scenario.Measures.Count), plan.Replications);
        return [.. scenarios.Select((scenario, number) => new ComparedScenario(scenario,
            [.. scenario.Measures.Select(measure => Compare(
                measure, scenario.Model, plan, runs.AsSpan(number * plan.Replications, plan.Replications), quantile))]))];
    }

    /// <summary>
    /// Of Student's t for one of so many intervals that hold together with probability 1 - <see cref="FamilyError"/> (Bonferroni: each may
    /// fail with its even share of the error, however they depend on each other).
    /// </summary>
    public static double Quantile(int intervals, int replications) =>
        StudentT.InvCDF(0, 1, replications - 1, 1 - (FamilyError / intervals / 2));

    private static ComparedMeasure Compare(
        Measure measure, CallCentreModel model, Plan plan, ReadOnlySpan<IReadOnlyList<Observations>> runs, double quantile)
    {
        var values = new double[runs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value(measure, model, plan.CallsOf(model), runs[i]);
        }

        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        return new(measure, mean, quantile * Math.Sqrt(variance / values.Length));
    }

    /// <summary>
    /// Divided by the callers of the class that were to be expected, not by those who came: the ratio of two random figures would be
    /// biased.
    /// </summary>
    private static double Value(Measure measure, CallCentreModel model, int calls, IReadOnlyList<Observations> run)
    {
        var (sum, share) = (0.0, 0.0);
        for (var i = 0; i < run.Count; i++)
        {
            if (measure.Class is { } only && only != i)
                continue;

            share += model.Shares[i];
            sum += measure.Kind switch
            {
                MeasureKind.ProbabilityOfWait => run[i].Delayed,
                MeasureKind.ServiceLevel => run[i].AnsweredInTarget,
                MeasureKind.ProbabilityOfAbandonment => run[i].Abandoned,
                _ => run[i].WaitMs / 1_000.0,
            };
        }

        return sum / (calls * share);
    }
}
