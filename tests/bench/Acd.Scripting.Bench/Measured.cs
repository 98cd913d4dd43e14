using System.Globalization;
using HdrHistogram;

namespace Acd.Scripting.Bench;

/// <summary>What one measurement found.</summary>
internal sealed record Measured(
    double RunsPerSecond, double P50Us, double P99Us, double MaxUs, double BytesPerRun, long LuaBytesEarly, long LuaBytesLate)
{
    private const double NsPerUs = 1000;

    public static LongHistogram Histogram() => new(10_000_000_000, 3);

    public static Measured Of(LongHistogram ns, int runs, TimeSpan elapsed, long bytes, long early = 0, long late = 0) => new(
        runs / elapsed.TotalSeconds, ns.GetValueAtPercentile(50) / NsPerUs, ns.GetValueAtPercentile(99) / NsPerUs,
        ns.GetMaxValue() / NsPerUs, (double)bytes / runs, early, late);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{RunsPerSecond,9:F0} runs/s, p50 {P50Us:F1} µs, p99 {P99Us:F1} µs, max {MaxUs:F0} µs, {BytesPerRun:F0} managed bytes per run");
}
