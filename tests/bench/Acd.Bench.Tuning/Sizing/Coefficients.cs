namespace Acd.Bench.Tuning.Sizing;

/// <summary>
/// What calls and waiting callers take of a processor: cores = <paramref name="Idle"/> + calls/s × <paramref name="PerCall"/> + callers ×
/// <paramref name="PerWaiting"/>.
/// </summary>
/// <param name="Idle">Cores without any call.</param>
/// <param name="PerCall">Processor seconds a call takes with its agent, 1 s of talk included.</param>
/// <param name="PerWaiting">Cores a waiting caller takes.</param>
public sealed record Coefficients(double Idle, double PerCall, double PerWaiting)
{
    /// <summary>
    /// Least squares of the relative errors, so that a light load counts as much as a heavy one; two unknowns: the normal equations by
    /// Cramer's rule.
    /// </summary>
    /// <param name="readings">Loads.</param>
    /// <param name="idle">Cores that were measured without any.</param>
    /// <exception cref="ArgumentException">The loads don't tell calls from waiting callers.</exception>
    public static Coefficients Fit(IReadOnlyList<LoadReading> readings, double idle)
    {
        double Sum(Func<LoadReading, double> of) => readings.Sum(one => of(one) / (one.Cores * one.Cores));
        double calls = Sum(one => one.CallsPerSecond * one.CallsPerSecond);
        double waiting = Sum(one => one.Waiting * one.Waiting);
        double both = Sum(one => one.CallsPerSecond * one.Waiting);
        double byCalls = Sum(one => one.CallsPerSecond * (one.Cores - idle));
        double byWaiting = Sum(one => one.Waiting * (one.Cores - idle));
        double determinant = (calls * waiting) - (both * both);
        return determinant <= 1e-9 * calls * waiting
            ? throw new ArgumentException("the loads don't differ in the share of waiting callers; measure others", nameof(readings))
            : new Coefficients(
                idle, ((byCalls * waiting) - (byWaiting * both)) / determinant, ((byWaiting * calls) - (byCalls * both)) / determinant);
    }

    /// <summary>What all the other loads tell, for one that has to be told from them.</summary>
    public static Coefficients Without(LoadReading one, IReadOnlyList<LoadReading> readings, double idle) =>
        Fit([.. readings.Where(other => other != one)], idle);

    /// <summary>The largest error with which a load is told from the others: what may be expected of one that wasn't measured.</summary>
    public static double ErrorExpected(IReadOnlyList<LoadReading> readings, double idle) =>
        readings.Max(one => Math.Abs(Without(one, readings, idle).Error(one)));

    /// <summary>Processors a load takes.</summary>
    public double Cores(double callsPerSecond, double waiting) => Idle + (callsPerSecond * PerCall) + (waiting * PerWaiting);

    /// <summary>Share by which the prediction is off; above 0: it promised too much load for the processor.</summary>
    public double Error(LoadReading reading) => (reading.Cores / Cores(reading.CallsPerSecond, reading.Waiting)) - 1;
}
