using Acd.Bench.Theory.Simulation;

namespace Acd.Bench.Theory.Comparison;

/// <summary>How long each scenario is run.</summary>
/// <param name="Replications">Independent runs, each with a seed of its own.</param>
/// <param name="CallsMin">Callers measured in a run, at least.</param>
/// <param name="CallsMax">Callers measured in a run, at most.</param>
internal sealed record Plan(int Replications, int CallsMin, int CallsMax)
{
    /// <summary>Of the empty start exp(-8), three hundredths of a percent, is left.</summary>
    private const double WarmUpRelaxations = 8;

    /// <summary>So many that a run's mean is nearly normal; heavy loads need more callers than light ones.</summary>
    private const double MeasuredRelaxations = 40;

    public static Plan Full { get; } = new(60, 40_000, 200_000);

    public static Plan Quick { get; } = new(16, 5_000, 15_000);

    public static int WarmUpCallsOf(CallCentreModel model) => (int)Math.Ceiling(WarmUpRelaxations * model.RelaxationCalls);

    public int CallsOf(CallCentreModel model) =>
        (int)Math.Clamp(MeasuredRelaxations * model.RelaxationCalls, CallsMin, CallsMax);
}
