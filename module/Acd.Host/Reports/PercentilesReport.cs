using Acd.Engine.Statistics;

namespace Acd.Host.Reports;

/// <summary>How a duration is distributed, ms; nulls: nothing was recorded.</summary>
internal sealed record PercentilesReport(long? P50Ms, long? P90Ms, long? P95Ms, long? P99Ms)
{
    /// <summary>Null: the distribution isn't kept for that interval.</summary>
    public static PercentilesReport? Of(DurationHistogram? durations) => durations is null ? null : new(
        durations.PercentileMs(50), durations.PercentileMs(90), durations.PercentileMs(95), durations.PercentileMs(99));
}
