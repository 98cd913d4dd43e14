namespace Acd.Bench.Report;

/// <summary>Of a set of values, the nearest rank.</summary>
public static class Percentiles
{
    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <param name="values">In any order.</param>
    /// <param name="share">0 to 1.</param>
    /// <returns>NaN when there are no values.</returns>
    public static double At(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
