using Acd.Engine;
using Acd.Engine.Config;
using Acd.Engine.Statistics;
using Acd.Host.Configuration;
using Acd.Host.Reports;
using Acd.Host.Reports.Stored;
using Acd.Host.Store;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Wallboard;

namespace Acd.Host.Web;

/// <summary>
/// Reports for the web. Records are read on the web's threads; of what the engine counted itself, the engine thread
/// hands out one interval at a time, so that calls never wait for a report. Any thread.
/// </summary>
internal sealed class WebReports(
    EngineDriver driver, EngineInbox inbox, LiveConfig live, LiveStatistics statistics, StoreDesk store, AgentTrail trail,
    HostOptions options) : IReportDoor
{
    public async Task<ReportAnswer> ReportAsync(ReportWish wish, CancellationToken cancellation)
    {
        try
        {
            var (now, config, reader) = await inbox.AskAsync(
                () => (options.WallClock(driver.NowMs), live.Current, store.OpenReader()), cancellation).ConfigureAwait(false);
            var today = DateOnly.FromDateTime(now.DateTime);
            var range = Range(wish, wish.Day ?? today, now);
            if (reader is not null)
                return Written(wish, range, await StoredAsync(reader, range, config, cancellation).ConfigureAwait(false));
            return range.FirstMs == Range(wish, today, now).FirstMs
                ? Written(wish, range, await CountedAsync(wish, now, cancellation).ConfigureAwait(false))
                : new(null, new(
                    "report-of-today-only",
                    $"there is no store, so only today is known: give the store a place in acd.conf.xml (store, store-folder)"));
        }
        catch (Exception exception) when (RecordArchive.IsUnreadable(exception))
        {
            return new(null, Fault(exception));
        }
    }

    public async Task<(IReadOnlyList<AgentStretch> Stretches, Sentence? Fault)> TimelineAsync(string agent, CancellationToken cancellation)
    {
        try
        {
            var (midnightMs, kept, reader) = await inbox.AskAsync(
                () =>
                {
                    long fromMs = UnixMs(DateOnly.FromDateTime(options.WallClock(driver.NowMs).DateTime));
                    return (fromMs, trail.Of(agent, fromMs), store.OpenReader());
                },
                cancellation).ConfigureAwait(false);
            if (reader is null)
                return (kept, null);
            var query = new RecordQuery { FromMs = midnightMs, Agent = agent, Kind = AgentIntervalRecord.State };
            var stretches = new List<AgentStretch>();
            await foreach (var interval in reader.ReadAsync<AgentIntervalRecord>(query, cancellation).ConfigureAwait(false))
                stretches.Add(new(interval.Value, interval.StartedAtMs, interval.DurationMs, interval.Queue, interval.Reason));
            return (stretches, null);
        }
        catch (Exception exception) when (RecordArchive.IsUnreadable(exception))
        {
            return ([], Fault(exception));
        }
    }

    private static Sentence Fault(Exception exception) =>
        new("records-unreadable", $"the records can't be read: {exception.Message}; \"acd store status\" says how the store is");

    private long UnixMs(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, options.Zone.GetUtcOffset(midnight)).ToUnixTimeMilliseconds();
    }

    private ReportRange Range(ReportWish wish, DateOnly day, DateTimeOffset now) =>
        new(UnixMs(day), UnixMs(day.AddDays(1)), (IntervalLength)wish.IntervalMinutes, options.Zone)
        {
            NowMs = now.ToUnixTimeMilliseconds(),
        };

    private static async Task<StoredReport> StoredAsync(
        IRecordReader reader, ReportRange range, EngineConfig config, CancellationToken cancellation)
    {
        var records = await RecordArchive.ReadAsync(reader, range.WarmUpMs, range.UntilMs, cancellation).ConfigureAwait(false);
        return new StoredReporter(range, config).Count(new RecordFacts().Of(records));
    }

    /// <summary>Only what is asked for is filled.</summary>
    private async Task<StoredReport> CountedAsync(ReportWish wish, DateTimeOffset now, CancellationToken cancellation)
    {
        bool ofQueues = wish.What.StartsWith("queue", StringComparison.Ordinal);
        var length = (IntervalLength)wish.IntervalMinutes;
        bool byInterval = wish.What.EndsWith("-intervals", StringComparison.Ordinal);
        int last = byInterval ? (int)(now.TimeOfDay.TotalMinutes / wish.IntervalMinutes) : 0;
        var queues = new List<QueueStatistics>();
        var agents = new List<AgentStatistics>();
        for (int ago = last; ago >= 0; ago--)
        {
            int before = ago;
            await inbox.AskAsync(() => Read(before), cancellation).ConfigureAwait(false);
        }
        return byInterval
            ? new([.. queues.Where(StoredReporter.HadCallers)], [], [.. agents.Where(StoredReporter.Worked)], [])
            : new([], queues, [], [.. agents.Where(StoredReporter.Worked)]);

        int Read(int ago)
        {
            var counted = statistics.UpToNow();
            var period = byInterval ? counted.Interval(length, ago) : counted.Today();
            if (ofQueues)
                queues.AddRange(counted.Queues(period));
            else
                agents.AddRange(counted.Agents(period));
            return ago;
        }
    }

    private static ReportAnswer Written(ReportWish wish, ReportRange range, StoredReport report) => new(ReportOutput.Of(
        new StoredReport(
            [.. report.Intervals.Where(row => wish.Includes(row.Queue))], [.. report.Queues.Where(row => wish.Includes(row.Queue))],
            [.. report.AgentIntervals.Where(row => wish.Includes(row.Agent))], [.. report.Agents.Where(row => wish.Includes(row.Agent))]),
        range, wish.AsCsv ? "csv" : "json", wish.What));
}
