using System.Globalization;
using Acd.Engine.Statistics;

namespace Acd.Host.Reports.Stored;

/// <summary>Rows of a report as names and values. Times in ms, rates 0 to 1, nothing where nothing can be divided.</summary>
internal static class ReportTable
{
    public static readonly IReadOnlyList<string> QueueColumns =
    [
        "from", "until", "queue", "offered", "refused", "answered", "abandoned", "short_abandoned", "flow_out", "handled",
        "service_level_1", "service_level_2", "service_level_3", "service_level_4", "service_level_5", "threshold_ms", "abandon_rate",
        "average_speed_of_answer_ms", "average_abandon_time_ms", "longest_wait_ms", "average_handle_time_ms", "average_wrap_up_time_ms",
        "callbacks_requested", "callbacks_answered",
    ];

    public static readonly IReadOnlyList<string> AgentColumns =
    [
        "from", "until", "agent", "offers", "offers_answered", "offers_no_answer", "handled", "ring_ms", "talk_ms", "wrap_up_ms",
        "logged_in_ms", "break_ms", "average_handle_time_ms", "occupancy", "utilisation",
    ];

    public static IReadOnlyList<string> Of(QueueStatistics queue)
    {
        var level = queue.Thresholds.IsEmpty ? null : ServiceLevelReport.Of(queue, queue.Thresholds[0]);
        return
        [
            Time(queue.From), Time(queue.Until), queue.Queue, Text(queue.Offered), Text(queue.Refused), Text(queue.Answered),
            Text(queue.Abandoned), Text(queue.ShortAbandoned), Text(queue.FlowOut), Text(queue.Handled), Rate(level?.Level1),
            Rate(level?.Level2), Rate(level?.Level3), Rate(level?.Level4), Rate(level?.Level5),
            level is null ? "" : Text(level.ThresholdMs),
            Rate(queue.AbandonRate), Ms(queue.AverageSpeedOfAnswerMs), Ms(queue.AverageAbandonTimeMs), Text(queue.LongestWaitMs),
            Ms(queue.AverageHandleTimeMs), Ms(queue.AverageWrapUpTimeMs), Text(queue.CallbacksRequested), Text(queue.CallbacksAnswered),
        ];
    }

    public static IReadOnlyList<string> Of(AgentStatistics agent) =>
    [
        Time(agent.From), Time(agent.Until), agent.Agent, Text(agent.Offers), Text(agent.OffersAnswered), Text(agent.OffersNoAnswer),
        Text(agent.Handled), Text(agent.RingMs), Text(agent.TalkMs), Text(agent.WrapUpMs), Text(agent.LoggedInMs), Text(agent.BreakMs),
        Ms(agent.AverageHandleTimeMs), Rate(agent.Occupancy), Rate(agent.Utilisation),
    ];

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Ms(double? value) => value?.ToString("F0", CultureInfo.InvariantCulture) ?? "";

    private static string Rate(double? value) => value?.ToString("F4", CultureInfo.InvariantCulture) ?? "";
}
