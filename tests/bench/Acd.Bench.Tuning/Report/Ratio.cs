namespace Acd.Bench.Tuning.Report;

/// <summary>How a figure changes when an advice isn't followed.</summary>
/// <param name="Middle">Median of the pairs' ratios, other way over the shipped one; NaN: nothing was measured.</param>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
public sealed record Ratio(double Middle, double Low, double High)
{
    /// <summary>How many pairs were measured both ways.</summary>
    public int Pairs { get; private init; }

    /// <summary>The largest share by which a pair is off 1: for two equal configurations, the floor below which nothing is seen.</summary>
    public double Spread => Math.Max(Math.Abs(Low - 1), Math.Abs(High - 1));

    /// <summary>All pairs say more, or all say less.</summary>
    public bool Agrees => Low > 1 || High < 1;

    /// <param name="pairs">One figure, both ways; a pair that failed one way counts for nothing.</param>
    public static Ratio Of(IEnumerable<Round> pairs)
    {
        double[] ratios = [.. pairs.Select(pair => pair.Other / pair.Shipped).Where(double.IsFinite).Order()];
        if (ratios.Length == 0)
            return new Ratio(double.NaN, double.NaN, double.NaN);
        double middle = (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
        return new Ratio(middle, ratios[0], ratios[^1]) { Pairs = ratios.Length };
    }
}
