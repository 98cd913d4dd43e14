using System.CommandLine;
using Acd.Analysis;
using Acd.Engine.Statistics;
using Acd.Host.Reports.Stored;
using Acd.Store.Reading;

namespace Acd.Host.Analysis.Terminal;

/// <summary>The program <c>analyze</c>: what limited a stretch of time, from the log and the store's records, without FreeSWITCH.</summary>
internal static class AnalyzeCommandLine
{
    private const int NothingLimited = 0;
    private const int SomethingLimited = 1;
    private const int BadArguments = 2;
    private const int NotKnown = 3;
    private const int MinutesMax = 1440;

    public static Command Make()
    {
        var log = new Option<string>("--log")
        {
            Description = "the file FreeSWITCH writes; rotated ones beside it are found",
            DefaultValueFactory = _ => $"/usr/local/freeswitch/log/{LogFile.Name}",
        };
        var folder = new Option<string?>("--folder") { Description = "the store's folder, with acd_records.db, for agents and queues" };
        var store = new Option<string?>("--store")
        {
            Description = $"another database, as acd.conf.xml names it (with a password better in {ReportSource.Variable})",
        };
        var minutes = new Option<int>("--minutes") { Description = $"how many, up to {MinutesMax}", DefaultValueFactory = _ => 60 };
        var until = new Option<DateTime?>("--until") { Description = "local time, as 2026-03-01T08:00 (default: now)" };
        var json = new Option<bool>("--json") { Description = "as JSON" };
        var command = new Command("analyze", "Say what limited a stretch of time") { log, folder, store, minutes, until, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            int length = parsed.GetValue(minutes);
            if (length is < 1 or > MinutesMax)
                return await RefuseAsync($"--minutes {length}: write 1 to {MinutesMax}").ConfigureAwait(false);
            var end = parsed.GetValue(until) ?? DateTime.Now;
            try
            {
                var findings = await Task.Run(
                    () => LogFile.Read(parsed.GetValue(log)!, end.AddMinutes(-length), end), cancellation).ConfigureAwait(false);
                var records = Records(parsed.GetValue(store), parsed.GetValue(folder));
                var report = LimitReport.Of(await WithRecordsAsync(findings, records, cancellation).ConfigureAwait(false));
                Console.Out.WriteLine(parsed.GetValue(json) ? LimitReportJson.Of(report) : LimitReportText.Of(report));
                return StatusOf(report);
            }
            catch (FormatException exception)
            {
                return await RefuseAsync(exception.Message).ConfigureAwait(false);
            }
        });
        return command;
    }

    /// <summary>For scripts: a log that wasn't read acquits nobody.</summary>
    private static int StatusOf(LimitReport report) => report switch
    {
        { Limits.Count: > 0 } => SomethingLimited,
        { Findings.Coverage: null } => NotKnown,
        _ => NothingLimited,
    };

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync($"analyze: {why}").ConfigureAwait(false);
        return BadArguments;
    }

    /// <returns>Null: nobody said where they are.</returns>
    /// <exception cref="FormatException">That isn't a database.</exception>
    private static Func<IRecordReader>? Records(string? store, string? folder) =>
        store is null && folder is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ReportSource.Variable))
            ? null
            : () => ReportSource.Of(store, folder);

    private static async Task<Findings> WithRecordsAsync(
        Findings findings, Func<IRecordReader>? open, CancellationToken cancellation)
    {
        if (open is null)
        {
            return findings with
            {
                NotKnown = [.. findings.NotKnown, "agents and queues, because no --folder or --store names the records"],
            };
        }
        try
        {
            var range = new ReportRange(
                UnixMs(findings.Since), UnixMs(findings.Until), IntervalLength.Minutes15, TimeZoneInfo.Local)
            {
                NowMs = UnixMs(findings.Until),
            };
            var records = await RecordArchive.ReadAsync(
                open(), range.WarmUpMs, range.UntilMs, cancellation).ConfigureAwait(false);
            var stored = StoredReporter.Of(records, range, new ReportThresholds(ServiceLevelMs: 20_000, ShortAbandonMs: 5_000));
            return findings with
            {
                Agents = [.. stored.Agents.Select(FiguresOf.Agent)],
                Queues = [.. stored.Queues.Select(queue => FiguresOf.Queue(queue, waitsNowMs: 0))],
            };
        }
        catch (Exception exception)
            when (exception is UnauthorizedAccessException or ArgumentException || RecordArchive.IsUnreadable(exception))
        {
            return findings with { NotKnown = [.. findings.NotKnown, $"agents and queues, because {exception.Message}"] };
        }
    }

    private static long UnixMs(DateTime local) => new DateTimeOffset(local).ToUnixTimeMilliseconds();
}
