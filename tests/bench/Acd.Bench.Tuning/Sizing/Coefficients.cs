namespace Acd.Bench.Tuning.Sizing;

/// <summary>
/// What calls and waiting callers take of a processor: cores = calls/s × <paramref name="PerCall"/> + callers ×
/// <paramref name="PerWaiting"/>.
/// </summary>
/// <param name="PerCall">Processor seconds a call takes with its agent, 1 s of talk included.</param>
/// <param name="PerWaiting">Cores a waiting caller takes.</param>
public sealed record Coefficients(double PerCall, double PerWaiting)
{
    /// <summary>Least squares through zero, two unknowns: the normal equations by Cramer's rule.</summary>
    /// <exception cref="ArgumentException">The loads don't tell calls from waiting callers.</exception>
    public static Coefficients Fit(IReadOnlyList<LoadReading> readings)
    {
        double calls = readings.Sum(one => one.CallsPerSecond * one.CallsPerSecond);
        double waiting = readings.Sum(one => one.Waiting * one.Waiting);
        double both = readings.Sum(one => one.CallsPerSecond * one.Waiting);
        double byCalls = readings.Sum(one => one.CallsPerSecond * one.Cores);
        double byWaiting = readings.Sum(one => one.Waiting * one.Cores);
        double determinant = (calls * waiting) - (both * both);
        return determinant <= 1e-9 * calls * waiting
            ? throw new ArgumentException("the loads don't differ in the share of waiting callers; measure others", nameof(readings))
            : new Coefficients(
                ((byCalls * waiting) - (byWaiting * both)) / determinant, ((byWaiting * calls) - (byCalls * both)) / determinant);
    }

    /// <summary>Processors a load takes.</summary>
    public double Cores(double callsPerSecond, double waiting) => (callsPerSecond * PerCall) + (waiting * PerWaiting);

    /// <summary>Share by which the prediction is off; above 0: it promised too much load for the processor.</summary>
    public double Error(LoadReading reading) => (reading.Cores / Cores(reading.CallsPerSecond, reading.Waiting)) - 1;
}
