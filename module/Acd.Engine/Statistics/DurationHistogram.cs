using HdrHistogram;

namespace Acd.Engine.Statistics;

/// <summary>
/// How long something took, as a distribution: percentiles that can be merged, unlike averages of percentiles. Values are right to 1 % or
/// 8 ms, whichever is more, rounded up; what is longer than <see cref="HighestMs"/> counts as that. Immutable.
/// </summary>
public sealed class DurationHistogram
{
    /// <summary>Nothing was recorded.</summary>
    public static readonly DurationHistogram Empty = new(Create());

    /// <summary>The longest duration told from longer ones, ms: four hours.</summary>
    public const long HighestMs = 4 * 60 * 60_000;

    private const long ResolutionMs = 8;
    private const int SignificantDigits = 2;

    // The package's other types are out of bounds: they know clocks, threads and files. The base class is pure when it is given an id.
    private readonly IntHistogram _ms;

    private DurationHistogram(IntHistogram ms) => _ms = ms;

    /// <summary>How many durations were recorded.</summary>
    public long Count => _ms.TotalCount;

    /// <summary>What <paramref name="percentile"/> percent of the durations stayed within, ms; null: nothing was recorded.</summary>
    /// <param name="percentile">0 to 100.</param>
    public long? PercentileMs(double percentile)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percentile);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percentile, 100);
        return Count == 0 ? null : _ms.GetValueAtPercentile(percentile);
    }

    /// <summary>All durations of both.</summary>
    public static DurationHistogram Merge(DurationHistogram a, DurationHistogram b)
    {
        var sum = Create();
        sum.Add(a._ms);
        sum.Add(b._ms);
        return new DurationHistogram(sum);
    }

    internal static IntHistogram Create() => new(instanceId: 0, ResolutionMs, HighestMs, SignificantDigits);

    internal static void Record(IntHistogram histogram, long ms) => histogram.RecordValue(Math.Clamp(ms, 0, HighestMs));

    internal static DurationHistogram CopyOf(IntHistogram histogram)
    {
        var copy = Create();
        copy.Add(histogram);
        return new DurationHistogram(copy);
    }
}
