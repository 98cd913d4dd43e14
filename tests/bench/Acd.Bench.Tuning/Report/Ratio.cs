namespace Acd.Bench.Tuning.Report;

/// <summary>How a figure changes when an advice isn't followed.</summary>
/// <param name="Middle">Median of the rounds' ratios, other way over the shipped one; NaN: nothing was measured.</param>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
public sealed record Ratio(double Middle, double Low, double High)
{
    /// <summary>Below this no difference is claimed, however quiet the machine was.</summary>
    public const double NoiseMin = 0.05;

    /// <summary>How many rounds were measured both ways.</summary>
    public int Rounds { get; private init; }

    /// <summary>The largest share by which a round is off 1: for two equal configurations, the noise.</summary>
    public double Spread => Math.Max(Math.Abs(Low - 1), Math.Abs(High - 1));

    /// <summary>At least two rounds, all of which point the same way, and each by more than two equal configurations differ.</summary>
    /// <param name="noise">The spread of two equal configurations; NaN: not known, then nothing is told.</param>
    public bool IsDifference(double noise) =>
        Rounds >= 2 && Math.Max(noise, NoiseMin) is var least && (Low > 1 + least || High < 1 - least);

    public static Ratio Of(IEnumerable<Round> rounds)
    {
        double[] ratios = [.. rounds.Select(round => round.Other / round.Shipped).Where(double.IsFinite).Order()];
        if (ratios.Length == 0)
            return new Ratio(double.NaN, double.NaN, double.NaN);
        double middle = (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
        return new Ratio(middle, ratios[0], ratios[^1]) { Rounds = ratios.Length };
    }
}
