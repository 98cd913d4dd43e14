namespace Acd.Bench.Tuning.Report;

/// <summary>How a figure changes when an advice isn't followed.</summary>
/// <param name="Middle">Median of the rounds' ratios, other way over the shipped one; NaN: nothing was measured.</param>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
public sealed record Ratio(double Middle, double Low, double High)
{
    /// <summary>
    /// Below this a difference isn't told from noise, whatever the rounds say: two runs of the same configuration differ as much.
    /// </summary>
    public const double NoiseShare = 0.05;

    /// <summary>All rounds point the same way, and the middle one by more than the noise.</summary>
    public bool IsDifference => Math.Abs(Middle - 1) > NoiseShare && (Low > 1 || High < 1);

    public static Ratio Of(IEnumerable<Round> rounds)
    {
        double[] ratios = [.. rounds.Select(round => round.Other / round.Shipped).Where(double.IsFinite).Order()];
        if (ratios.Length == 0)
            return new Ratio(double.NaN, double.NaN, double.NaN);
        double middle = (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
        return new Ratio(middle, ratios[0], ratios[^1]);
    }
}
