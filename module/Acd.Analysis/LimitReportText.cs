using System.Globalization;
using System.Text;

namespace Acd.Analysis;

/// <summary>A report for people.</summary>
public static class LimitReportText
{
    public static string Of(LimitReport report)
    {
        var text = new StringBuilder();
        var findings = report.Findings;
        text.Append(CultureInfo.InvariantCulture, $"{findings.Since:yyyy-MM-dd HH:mm:ss} to {findings.Until:HH:mm:ss}: ");
        text.Append(CultureInfo.InvariantCulture, $"{Verdict(report)}\n");
        foreach (var (limit, number) in report.Limits.Select((limit, index) => (limit, index + 1)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}. {limit.Id}: {limit.What}\n");
            text.Append(CultureInfo.InvariantCulture, $"        cost      {limit.Callers} callers or legs, {limit.Seconds} s\n");
            foreach (string evidence in limit.Evidence)
                text.Append(CultureInfo.InvariantCulture, $"        evidence  {evidence}\n");
            text.Append(CultureInfo.InvariantCulture, $"        change    {limit.Change}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"peaks: {Peaks(findings)}{(findings.Peaks is { } peaks ? Queues(peaks) : "")}\n");
        foreach (string unknown in findings.NotKnown)
            text.Append(CultureInfo.InvariantCulture, $"not looked at: {unknown}\n");
        if (findings.Coverage is { } log)
            text.Append(CultureInfo.InvariantCulture, $"log: {findings.Log.Lines} lines of {string.Join(", ", log.Files)}");
        if (findings.Coverage is { IsCut: true })
            text.Append("; there was more than is read, the oldest part is missing");
        return text.ToString().TrimEnd('\n');
    }

    private static string Verdict(LimitReport report) => report switch
    {
        { Limits.Count: > 0 } => $"{report.Limits.Count} limits, the most expensive first",
        { Findings.Coverage: null } => "not known, because the log wasn't read (below); the rest shows no limit",
        _ => "nothing limited the calls",
    };

    private static string Queues(QueuePeaks peaks) => string.Create(
        CultureInfo.InvariantCulture,
        $"; {peaks.RingEvents} of {peaks.RingCapacity} events waiting for the engine, events {peaks.EventLagMs:F1} ms late");

    private static string Peaks(Findings findings) => string.Create(
        CultureInfo.InvariantCulture,
        $"{findings.Log.LegsPerSecondPeak} legs in a second, {findings.Log.Legs} in all; {100 - findings.Log.LeastIdlePercent:F0} % of " +
        $"the processor; {findings.Queues.Sum(queue => queue.Offered)} callers, longest wait " +
        $"{findings.Queues.Select(queue => queue.LongestWaitMs).DefaultIfEmpty(0).Max() / 1e3:F0} s");
}
