using System.Globalization;
using Acd.Analysis.Rules;

namespace Acd.Analysis;

/// <summary>What limited a stretch of time, the most expensive first.</summary>
public sealed record LimitReport(Findings Findings, IReadOnlyList<Limit> Limits)
{
    public static LimitReport Of(Findings findings)
    {
        IEnumerable<Limit> limits =
        [
            .. LogLimits(findings), .. Processor(findings), .. WaitingRules.Of(findings), .. PeakRules.Of(findings.Peaks), .. findings.Now,
        ];
        return new LimitReport(findings, [.. limits.OrderByDescending(limit => limit.Cost)]);
    }

    private static IEnumerable<Limit> LogLimits(Findings findings) =>
        from rule in LogRules.All
        where findings.Log.Counts.ContainsKey(rule.Id)
        let count = findings.Log.Counts[rule.Id]
        select new Limit
        {
            Id = rule.Id, What = string.Format(CultureInfo.InvariantCulture, rule.What, count.Lines), Change = rule.Change,
            Callers = count.Lines * rule.CallersEach, Seconds = count.Lines * rule.SecondsEach, Evidence = [count.ToString()],
        };

    private static IEnumerable<Limit> Processor(Findings findings)
    {
        if (findings.Log.BusyLines is not { } lines)
            yield break;
        yield return new Limit
        {
            Id = "processor", Seconds = findings.Log.BusySeconds, Evidence = [lines.ToString()],
            What = string.Create(CultureInfo.InvariantCulture,
                $"in {findings.Log.BusySeconds} seconds less than 10 % of the processor was idle, " +
                $"{findings.Log.LeastIdlePercent:F1} % at worst"),
            Change = "fewer calls, a larger machine, or less work for each: 'acd doctor' says what costs processor time",
        };
    }
}
