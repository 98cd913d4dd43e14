using System.Globalization;
using Acd.Engine.Statistics;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Reports;

/// <summary>The stretches of time a report is about.</summary>
internal static class ReportPeriods
{
    public const string Option = "--interval";

    /// <summary>Today, or with <c>--interval</c> the previous interval and the one under way.</summary>
    public static IReadOnlyList<StatisticsPeriod> Of(ConsoleRequest request, AcdStatistics statistics) => Length(request) is { } length
        ? [statistics.Interval(length, 1), statistics.Interval(length, 0)]
        : [statistics.Today()];

    /// <summary>The intervals of the last 24 h, oldest first; of 15 minutes unless <c>--interval</c> says otherwise.</summary>
    public static IEnumerable<StatisticsPeriod> LastDay(ConsoleRequest request, AcdStatistics statistics)
    {
        var length = Length(request) ?? IntervalLength.Minutes15;
        int count = 24 * 60 / (int)length;
        return Enumerable.Range(0, count + 1).Reverse().Select(ago => statistics.Interval(length, ago));
    }

    /// <summary>E.g. <c>03-02 10:15</c>.</summary>
    public static string Text(DateTimeOffset time) => time.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static IntervalLength? Length(ConsoleRequest request) => request.Option(Option) switch
    {
        "15" => IntervalLength.Minutes15,
        "30" => IntervalLength.Minutes30,
        _ => null,
    };
}
