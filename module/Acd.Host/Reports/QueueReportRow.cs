using Acd.Engine.Facts;
using Acd.Engine.Statistics;

namespace Acd.Host.Reports;

/// <summary>One queue in one stretch of time. Times in ms, rates 0 to 1; nulls where there is nothing to divide by.</summary>
internal sealed record QueueReportRow
{
    public required string Queue { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required long Offered { get; init; }

    public required long Refused { get; init; }

    public required long Answered { get; init; }

    public required long Abandoned { get; init; }

    public required long ShortAbandoned { get; init; }

    public required long FlowOut { get; init; }

    public required long MovedIn { get; init; }

    public required long MovedOut { get; init; }

    public required long CallbacksRequested { get; init; }

    public required long CallbacksAnswered { get; init; }

    public required long CallbacksFailed { get; init; }

    public required long CallbacksCancelled { get; init; }

    /// <summary>Waiting callers who left unanswered, by outcome (timed-out, exit-key, …); only outcomes there were.</summary>
    public required IReadOnlyDictionary<string, long> Left { get; init; }

    public required IReadOnlyList<ServiceLevelReport> ServiceLevels { get; init; }

    public required double? AverageSpeedOfAnswerMs { get; init; }

    public required double? AverageAbandonTimeMs { get; init; }

    public required long LongestWaitMs { get; init; }

    public required long Handled { get; init; }

    public required double? AverageHandleTimeMs { get; init; }

    public required double? AverageWrapUpTimeMs { get; init; }

    public required double? AbandonRate { get; init; }

    public required double? AbandonRateWithoutShort { get; init; }

    public required PercentilesReport? Waits { get; init; }

    public required PercentilesReport? TalkTimes { get; init; }

    public required PercentilesReport? WrapUpTimes { get; init; }

    public static QueueReportRow Of(QueueStatistics queue) => new()
    {
        Queue = queue.Queue,
        From = queue.From,
        Until = queue.Until,
        Offered = queue.Offered,
        Refused = queue.Refused,
        Answered = queue.Answered,
        Abandoned = queue.Abandoned,
        ShortAbandoned = queue.ShortAbandoned,
        FlowOut = queue.FlowOut,
        MovedIn = queue.MovedIn,
        MovedOut = queue.MovedOut,
        CallbacksRequested = queue.CallbacksRequested,
        CallbacksAnswered = queue.CallbacksAnswered,
        CallbacksFailed = queue.CallbacksFailed,
        CallbacksCancelled = queue.CallbacksCancelled,
        Left = Enum.GetValues<CallerOutcome>().Where(outcome => queue.Left(outcome) > 0)
            .ToDictionary(EnumText.Of, queue.Left),
        ServiceLevels = [.. queue.Thresholds.Select(threshold => ServiceLevelReport.Of(queue, threshold))],
        AverageSpeedOfAnswerMs = queue.AverageSpeedOfAnswerMs,
        AverageAbandonTimeMs = queue.AverageAbandonTimeMs,
        LongestWaitMs = queue.LongestWaitMs,
        Handled = queue.Handled,
        AverageHandleTimeMs = queue.AverageHandleTimeMs,
        AverageWrapUpTimeMs = queue.AverageWrapUpTimeMs,
        AbandonRate = queue.AbandonRate,
        AbandonRateWithoutShort = queue.AbandonRateWithoutShort,
        Waits = PercentilesReport.Of(queue.Waits),
        TalkTimes = PercentilesReport.Of(queue.TalkTimes),
        WrapUpTimes = PercentilesReport.Of(queue.WrapUpTimes),
    };
}
