using System.Collections.Immutable;
using Acd.Engine.Facts;
using static Acd.Engine.Statistics.QueueColumns;

namespace Acd.Engine.Statistics;

/// <summary>
/// What happened in a queue in a stretch of time. Immutable, free to roam. A caller is offered in the interval of joining, and answered,
/// abandoned or gone elsewhere in the one in which that happens. So, of any interval:
/// Offered = Answered + Abandoned + FlowOut + (waiting at its end − waiting at its start).
/// </summary>
public sealed record QueueStatistics
{
    internal QueueStatistics(CountVector counts) => Counts = counts;

    /// <summary>Queue name; empty after merging different ones.</summary>
    public required string Queue { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>In the configured order, the queue's service-level threshold first.</summary>
    public required ImmutableArray<ThresholdCounts> Thresholds { get; init; }

    /// <summary>Waits of answered callers; null: distributions aren't kept for this interval.</summary>
    public required DurationHistogram? Waits { get; init; }

    /// <summary>Talks that ended; null: as above.</summary>
    public required DurationHistogram? TalkTimes { get; init; }

    /// <summary>Wrap-ups that ended; null: as above.</summary>
    public required DurationHistogram? WrapUpTimes { get; init; }

    /// <summary>Callers let in, and those who came from another queue.</summary>
    public long Offered => Counts[QueueColumns.Offered];

    /// <summary>Of <see cref="Offered"/>, those from another queue.</summary>
    public long MovedIn => Counts[QueueColumns.MovedIn];

    /// <summary>Of <see cref="Offered"/>, those who hung up before and took their old place.</summary>
    public long Resumed => Counts[QueueColumns.Resumed];

    /// <summary>Callers not let in; they aren't offered.</summary>
    public long Refused => Counts[QueueColumns.Refused];

    /// <summary>Waiting callers connected to an agent; callbacks aren't among them.</summary>
    public long Answered => Counts[QueueColumns.Answered];

    /// <summary>Their waits together, ms; from joining the first queue, ringing included.</summary>
    public long AnsweredWaitMs => Counts[QueueColumns.AnsweredWaitMs];

    /// <summary>Callers who hung up while waiting. A time-out or exit key isn't an abandon.</summary>
    public long Abandoned => Left(CallerOutcome.Abandoned);

    /// <summary>Their waits together, ms.</summary>
    public long AbandonedWaitMs => Counts[QueueColumns.AbandonedWaitMs];

    /// <summary>Of <see cref="Abandoned"/>, those sooner than the queue's short-abandon time.</summary>
    public long ShortAbandoned => Counts[QueueColumns.ShortAbandoned];

    /// <summary>Callers who went to another queue.</summary>
    public long MovedOut => Counts[QueueColumns.MovedOut];

    /// <summary>Waiting callers who asked to be called back.</summary>
    public long CallbacksRequested => Counts[QueueColumns.CallbacksRequested];

    /// <summary>Left waiting, neither answered nor abandoned: moved, to be called back, overflowed, exit key, timed out, …</summary>
    public long FlowOut => MovedOut + CallbacksRequested + Counts.Sum(FirstOutcome, Outcomes) - Abandoned;

    /// <summary>The longest wait that ended, answered or abandoned, ms.</summary>
    public long LongestWaitMs => Counts[QueueColumns.LongestWaitMs];

    public long CallbackAttempts => Counts[QueueColumns.CallbackAttempts];

    public long CallbackAttemptsFailed => Counts[QueueColumns.CallbackAttemptsFailed];

    /// <summary>Callbacks connected to an agent. Their waits count nowhere.</summary>
    public long CallbacksAnswered => Counts[QueueColumns.CallbacksAnswered];

    /// <summary>Callbacks given up.</summary>
    public long CallbacksFailed => Counts[QueueColumns.CallbacksFailed];

    public long CallbacksCancelled => Counts[QueueColumns.CallbacksCancelled];

    /// <summary>Talks that ended, callbacks' included.</summary>
    public long Talks => Counts[QueueColumns.Talks];

    public long TalkMs => Counts[QueueColumns.TalkMs];

    /// <summary>Wrap-ups that ended.</summary>
    public long WrapUps => Counts[QueueColumns.WrapUps];

    public long WrapUpMs => Counts[QueueColumns.WrapUpMs];

    /// <summary>Calls whose wrap-up ended, or whose talk ended without one.</summary>
    public long Handled => Counts[QueueColumns.Handled];

    /// <summary>Talk and wrap-up of the handled calls, ms.</summary>
    public long HandleMs => Counts[QueueColumns.HandleMs];

    /// <summary>Offers to agents; a caller may be offered many times.</summary>
    public long Offers => Counts[QueueColumns.Offers];

    public long OffersAnswered => Counts[QueueColumns.OffersAnswered];

    public long OffersFailed => Counts[QueueColumns.OffersFailed];

    public double? AverageSpeedOfAnswerMs => Measures.AverageSpeedOfAnswerMs(AnsweredWaitMs, Answered);

    public double? AverageAbandonTimeMs => Measures.AverageAbandonTimeMs(AbandonedWaitMs, Abandoned);

    public double? AverageHandleTimeMs => Measures.AverageHandleTimeMs(HandleMs, Handled);

    public double? AverageWrapUpTimeMs => Measures.AverageWrapUpTimeMs(WrapUpMs, WrapUps);

    public double? AbandonRate => Measures.AbandonRate(Abandoned, Offered);

    public double? AbandonRateWithoutShort => Measures.AbandonRateWithoutShort(Abandoned, Offered, ShortAbandoned);

    internal CountVector Counts { get; }

    /// <summary>Waiting callers who left unanswered with this outcome.</summary>
    public long Left(CallerOutcome outcome) => Counts[FirstOutcome + (int)outcome];

    /// <summary>
    /// What <see cref="ServiceLevels"/> needs. Short abandons and flow-out are of the whole time, the rest since there is the threshold.
    /// </summary>
    public ServiceLevelCounts ServiceLevelCounts(ThresholdCounts threshold) => new(
        threshold.AnsweredWithin + threshold.AnsweredBeyond, threshold.AnsweredWithin,
        threshold.AbandonedWithin + threshold.AbandonedBeyond, threshold.AbandonedWithin, ShortAbandoned, FlowOut);

    /// <summary>Of the first threshold; null when nobody counts.</summary>
    public double? ServiceLevel(ServiceLevelFormula formula) =>
        Thresholds.IsEmpty ? null : ServiceLevels.Of(formula, ServiceLevelCounts(Thresholds[0]));

    /// <summary>
    /// Both together: nodes, intervals, or queues. Thresholds that only one has stay as they are; a distribution that one doesn't keep is
    /// unknown for both.
    /// </summary>
    public static QueueStatistics Merge(QueueStatistics a, QueueStatistics b) =>
        new(CountVector.Merge(a.Counts, b.Counts, QueueColumns.LongestWaitMs))
        {
            Queue = a.Queue == b.Queue ? a.Queue : "",
            From = a.From < b.From ? a.From : b.From,
            Until = a.Until > b.Until ? a.Until : b.Until,
            Thresholds = Merge(a.Thresholds, b.Thresholds),
            Waits = Merge(a.Waits, b.Waits),
            TalkTimes = Merge(a.TalkTimes, b.TalkTimes),
            WrapUpTimes = Merge(a.WrapUpTimes, b.WrapUpTimes),
        };

    private static DurationHistogram? Merge(DurationHistogram? a, DurationHistogram? b) =>
        a is null || b is null ? null : DurationHistogram.Merge(a, b);

    private static ImmutableArray<ThresholdCounts> Merge(ImmutableArray<ThresholdCounts> a, ImmutableArray<ThresholdCounts> b)
    {
        var merged = a.ToBuilder();
        foreach (var other in b)
        {
            var mine = a.FirstOrDefault(threshold => threshold.ThresholdMs == other.ThresholdMs);
            if (mine is null)
            {
                merged.Add(other);
            }
            else
            {
                merged.Replace(mine, ThresholdCounts.Merge(mine, other));
            }
        }

        return merged.ToImmutable();
    }
}
