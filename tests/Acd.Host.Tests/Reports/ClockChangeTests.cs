using System.Globalization;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Statistics;
using Acd.Host.Reports;
using Acd.Host.Reports.Stored;
using Acd.Host.Tests.Support;
using Acd.Store.Records;

namespace Acd.Host.Tests.Reports;

/// <summary>Days of 23 and of 25 hours: every caller is in one interval, and every interval is as long as it says.</summary>
public sealed class ClockChangeTests
{
    private const long MinuteMs = 60_000;

    /// <summary>Central Europe's rules, whatever the machine knows: at 2 h and 3 h on the last Sundays of March and October.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(
        "test", TimeSpan.FromHours(1), "test", "test", "test summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), LastSunday(month: 3, hour: 2),
                LastSunday(month: 10, hour: 3)),
        ]);

    [Theory]
    [InlineData("2026-03-29", 23, 15)]
    [InlineData("2026-03-29", 23, 30)]
    [InlineData("2026-10-25", 25, 15)]
    [InlineData("2026-10-25", 25, 30)]
    [InlineData("2026-10-26", 24, 15)]
    public void A_day_has_the_intervals_it_has_hours_for(string day, int hours, int minutes)
    {
        var report = ReportOf(day, minutes, out var range);

        Assert.Equal(hours * 60 * MinuteMs, range.UntilMs - range.FirstMs);
        Assert.Equal(hours * 60 / minutes, report.Intervals.Count);
        Assert.All(report.Intervals, interval =>
        {
            Assert.Equal(minutes / 15, interval.Offered);
            Assert.Equal(minutes / 15, interval.Abandoned);
            Assert.Equal(TimeSpan.FromMinutes(minutes), interval.Until - interval.From);
            Assert.Equal(Zone.GetUtcOffset(interval.From), interval.From.Offset);
        });
        Assert.Equal(
            Enumerable.Range(0, report.Intervals.Count).Select(i => range.FirstMs + (i * minutes * MinuteMs)),
            report.Intervals.Select(interval => interval.From.ToUnixTimeMilliseconds()));
        var whole = Assert.Single(report.Queues);
        Assert.Equal((hours * 4, TimeSpan.FromHours(hours)), (whole.Offered, whole.Until - whole.From));
        Assert.Equal(hours * 60 * MinuteMs, Assert.Single(report.Agents).LoggedInMs);
        Assert.All(report.AgentIntervals, interval => Assert.Equal(minutes * MinuteMs, interval.LoggedInMs));
    }

    [Fact]
    public void In_autumn_the_hour_that_comes_twice_is_there_twice_and_told_apart()
    {
        var report = ReportOf("2026-10-25", 15, out var range);

        string[] lines = ReportOutput.Of(report, range, "csv", "queue-intervals").Split("\r\n");

        string[] hour = [.. lines.Where(line => line.StartsWith("2026-10-25T02:", StringComparison.Ordinal)).Select(line => line[..25])];
        Assert.Equal(
            [
                "2026-10-25T02:00:00+02:00", "2026-10-25T02:15:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-25T02:45:00+02:00",
                "2026-10-25T02:00:00+01:00", "2026-10-25T02:15:00+01:00", "2026-10-25T02:30:00+01:00", "2026-10-25T02:45:00+01:00",
            ],
            hour);
    }

    [Fact]
    public void In_spring_the_hour_that_is_left_out_is_not_there()
    {
        var report = ReportOf("2026-03-29", 15, out var range);

        string csv = ReportOutput.Of(report, range, "csv", "queue-intervals");

        Assert.DoesNotContain("\n2026-03-29T02:", csv, StringComparison.Ordinal);
        Assert.Contains("\n2026-03-29T03:00:00+02:00,", csv, StringComparison.Ordinal);
        Assert.Contains("2026-03-29T01:45:00+01:00,2026-03-29T02:00:00+01:00,", csv, StringComparison.Ordinal);
    }

    /// <summary>A caller comes when the engine starts and one two hours later; asked at noon.</summary>
    [Theory]
    [InlineData("2026-03-28T23:30:00+01:00", 1, "2026-03-29T00:00:00+01:00")]
    [InlineData("2026-03-29T00:30:00+01:00", 2, "2026-03-29T00:00:00+01:00")]
    [InlineData("2026-03-29T03:30:00+02:00", 2, "2026-03-29T00:00:00+01:00")]
    [InlineData("2026-10-24T23:30:00+02:00", 1, "2026-10-25T00:00:00+02:00")]
    [InlineData("2026-10-25T03:30:00+01:00", 2, "2026-10-25T00:00:00+02:00")]
    [InlineData("2026-10-25T22:30:00+01:00", 1, "2026-10-26T00:00:00+01:00")]
    public void Today_begins_when_it_was_midnight_though_the_clock_was_changed_since(string start, int callers, string midnight)
    {
        var first = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        var from = DateTimeOffset.Parse(midnight, CultureInfo.InvariantCulture);
        var @switch = new ScriptedSwitch();
        var live = new LiveStatistics(@switch, nowMs => TimeZoneInfo.ConvertTime(first.AddMilliseconds(nowMs), Zone), Zone);
        foreach (long atMs in new[] { 0, 120 * MinuteMs })
            live.Take(new Fact { Kind = FactKind.CallerJoined, Queue = "support", Call = new((ulong)atMs + 1), AtMs = atMs });
        @switch.NowUs = (long)(from.AddHours(12) - first).TotalMicroseconds;

        var statistics = live.UpToNow();

        var today = statistics.Today();
        Assert.True(from.EqualsExact(today.From), $"from {today.From:O}");
        Assert.Equal(TimeSpan.FromHours(12), today.Until - today.From);
        Assert.Equal(callers, statistics.Queue("support", today)!.Offered);
    }

    /// <summary>In each quarter of an hour of the day a caller comes and gives up; one agent is there all the time.</summary>
    private static StoredReport ReportOf(string day, int minutes, out ReportRange range)
    {
        var date = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        long fromMs = UnixMs(date);
        long untilMs = UnixMs(date.AddDays(1));
        range = new ReportRange(fromMs, untilMs, (IntervalLength)minutes, Zone);
        var records = new List<StoreRecord>
        {
            new AgentIntervalRecord
            {
                AtMs = fromMs - 1, Agent = "anna", Kind = AgentIntervalRecord.Status, Value = "Logged Out", NextValue = "Available",
            },
            new AgentIntervalRecord
            {
                AtMs = fromMs - 1, Agent = "anna", Kind = AgentIntervalRecord.State, Value = RecordWords.Of(AgentState.NotReady),
                NextValue = RecordWords.Of(AgentState.Ready),
            },
        };
        for (long atMs = fromMs; atMs < untilMs; atMs += 15 * MinuteMs)
        {
            string uuid = $"uuid-{atMs}";
            records.Add(new EventRecord { AtMs = atMs, Kind = RecordWords.Of(FactKind.CallerJoined), Queue = "support", CallUuid = uuid });
            records.Add(new CallerRecord
            {
                AtMs = atMs + 10_000, Queue = "support", CallUuid = uuid, Outcome = RecordWords.Of(CallerOutcome.Abandoned),
                WaitMs = 10_000,
            });
        }
        List<StoreRecord> numbered = [.. records.Select((record, i) => record with { Number = i + 1 })];
        return StoredReporter.Of(numbered, range, new ReportThresholds(20_000, 5_000));
    }

    private static long UnixMs(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUnixTimeMilliseconds();

    private static TimeZoneInfo.TransitionTime LastSunday(int month, int hour) => TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
        new DateTime(1, 1, 1, hour, 0, 0), month, week: 5, DayOfWeek.Sunday);
}
