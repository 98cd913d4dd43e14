using Acd.Engine.Statistics;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Reports;

/// <summary>Queues, and the formulas behind the numbers.</summary>
internal sealed record QueueReport(IReadOnlyDictionary<string, string> Formulas, IReadOnlyList<QueueReportRow> Queues)
{
    private const ServiceLevelFormula Shown = ServiceLevelFormula.AbandonsAreBad;

    private static readonly Dictionary<string, string> AllFormulas = new()
    {
        ["level1"] = ServiceLevels.Text(ServiceLevelFormula.AbandonsInTimeAreGood),
        ["level2"] = ServiceLevels.Text(ServiceLevelFormula.AbandonsIgnored),
        ["level3"] = ServiceLevels.Text(ServiceLevelFormula.AbandonsAreBad),
        ["level4"] = ServiceLevels.Text(ServiceLevelFormula.AbandonsInTimeAreNeutral),
        ["level5"] = ServiceLevels.Text(ServiceLevelFormula.ShortAbandonsAreGood),
        ["average_speed_of_answer_ms"] = Measures.AverageSpeedOfAnswerText,
        ["average_abandon_time_ms"] = Measures.AverageAbandonTimeText,
        ["average_handle_time_ms"] = Measures.AverageHandleTimeText,
        ["average_wrap_up_time_ms"] = Measures.AverageWrapUpTimeText,
        ["abandon_rate"] = Measures.AbandonRateText,
        ["abandon_rate_without_short"] = Measures.AbandonRateWithoutShortText,
    };

    public static QueueReport Of(IEnumerable<QueueStatistics> queues) => new(AllFormulas, [.. queues.Select(QueueReportRow.Of)]);

    public static string Text(IEnumerable<QueueStatistics> queues)
    {
        var table = new TextTable(
            "QUEUE", "FROM", "OFFERED>", "ANSWERED>", "ABANDONED>", "SHORT>", "FLOW-OUT>", "SL>", "WITHIN>", "ASA>", "P90>",
            "LONGEST>", "AHT>", "WRAP-UP>", "RATE>");
        foreach (var queue in queues)
        {
            table.Add(
                Printable.Text(queue.Queue), ReportPeriods.Text(queue.From), queue.Offered, queue.Answered, queue.Abandoned,
                queue.ShortAbandoned, queue.FlowOut, ReportText.Percent(queue.ServiceLevel(Shown)),
                ReportText.Time(queue.Thresholds.FirstOrDefault()?.ThresholdMs), ReportText.Time(queue.AverageSpeedOfAnswerMs),
                ReportText.Time(queue.Waits?.PercentileMs(90)), ReportText.Time(queue.LongestWaitMs),
                ReportText.Time(queue.AverageHandleTimeMs), ReportText.Time(queue.AverageWrapUpTimeMs),
                ReportText.Percent(queue.AbandonRate));
        }
        return $"""
            {table.ToString("row")}
            SL: service level {ServiceLevels.Text(Shown)}, T being "within"; --json has all five
            ASA: {Measures.AverageSpeedOfAnswerText}
            AHT: {Measures.AverageHandleTimeText}
            wrap-up: {Measures.AverageWrapUpTimeText}
            P90, longest: 90 % of the waits of answered callers; the longest wait of an answered or abandoned one
            rate: {Measures.AbandonRateText}
            """;
    }
}
