namespace Acd.Bench.Theory.Simulation;

/// <summary>One queue and its agents. Arrivals are Poisson, talks and patience exponential; answering takes no time.</summary>
internal sealed record CallCentreModel
{
    /// <summary>A usual talk.</summary>
    public const double MeanTalkMs = 240_000;

    /// <summary>The usual service level: answered within 20 s.</summary>
    public const long TargetMs = 20_000;

    public required int Agents { get; init; }

    /// <summary>Offered load per agent; below 1 unless callers lose their patience.</summary>
    public required double Load { get; init; }

    /// <summary>Null: nobody gives up.</summary>
    public double? MeanPatienceMs { get; init; }

    /// <summary>Share of each class of callers in all arrivals, the class served first in front; they sum up to 1.</summary>
    public IReadOnlyList<double> Shares { get; init; } = [1.0];

    /// <summary>False: the engine isn't told who is of which class, so the comparison must fail.</summary>
    public bool ShowsClasses { get; init; } = true;

    /// <summary>λ, per ms.</summary>
    public double ArrivalRate => Load * Agents / MeanTalkMs;

    /// <summary>
    /// How many calls it takes until the state is forgotten by the factor e, roughly and rather too many: the relaxation time of M/M/c in
    /// heavy traffic, 1/(cμ(1-√ρ)²), and one talk. With abandonment it is at most a talk and a patience.
    /// </summary>
    public double RelaxationCalls
    {
        get
        {
            var talk = Agents * Load;
            if (MeanPatienceMs is { } patienceMs)
                return talk * (1 + (patienceMs / MeanTalkMs));

            var distance = 1 - Math.Sqrt(Load);
            return talk + (Load / (distance * distance));
        }
    }
}
