namespace Acd.Engine.Statistics;

/// <summary>
/// Answers and abandons on both sides of one threshold. Both sides are counted, so that a threshold added during the day has a service
/// level of the callers since, not a share of everybody.
/// </summary>
/// <param name="ThresholdMs">The threshold, ms.</param>
/// <param name="AnsweredWithin">Answered after the threshold or sooner.</param>
/// <param name="AnsweredBeyond">Answered later.</param>
/// <param name="AbandonedWithin">Hung up after the threshold or sooner.</param>
/// <param name="AbandonedBeyond">Hung up later.</param>
public sealed record ThresholdCounts(
    long ThresholdMs, long AnsweredWithin, long AnsweredBeyond, long AbandonedWithin, long AbandonedBeyond)
{
    /// <summary>Both together.</summary>
    /// <exception cref="ArgumentException">They are of different thresholds.</exception>
    public static ThresholdCounts Merge(ThresholdCounts a, ThresholdCounts b) => a.ThresholdMs == b.ThresholdMs
        ? new(
            a.ThresholdMs, a.AnsweredWithin + b.AnsweredWithin, a.AnsweredBeyond + b.AnsweredBeyond,
            a.AbandonedWithin + b.AbandonedWithin, a.AbandonedBeyond + b.AbandonedBeyond)
        : throw new ArgumentException($"thresholds differ: {a.ThresholdMs} and {b.ThresholdMs} ms", nameof(b));
}
