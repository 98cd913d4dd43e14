using System.CommandLine;
using Acd.Analysis;
using Acd.Engine.Statistics;
using Acd.Host.Reports.Stored;

namespace Acd.Host.Analysis.Terminal;

/// <summary>The program <c>analyze</c>: what limited a stretch of time, from the log and the store's records, without FreeSWITCH.</summary>
internal static class AnalyzeCommandLine
{
    private const int BadArguments = 2;
    private const int MinutesMax = 1440;

    public static Command Make()
    {
        var log = new Option<string>("--log")
        {
            Description = "the file FreeSWITCH writes; rotated ones beside it are found",
            DefaultValueFactory = _ => $"/usr/local/freeswitch/log/{LogFile.Name}",
        };
        var folder = new Option<string?>("--folder") { Description = "the store's folder, with acd_records.db, for agents and queues" };
        var minutes = new Option<int>("--minutes") { Description = $"how many, up to {MinutesMax}", DefaultValueFactory = _ => 60 };
        var until = new Option<DateTime?>("--until") { Description = "local time, as 2026-03-01T08:00 (default: now)" };
        var json = new Option<bool>("--json") { Description = "as JSON" };
        var command = new Command("analyze", "Say what limited a stretch of time") { log, folder, minutes, until, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            int length = parsed.GetValue(minutes);
            if (length is < 1 or > MinutesMax)
            {
                await Console.Error.WriteLineAsync($"--minutes {length}: write 1 to {MinutesMax}").ConfigureAwait(false);
                return BadArguments;
            }
            var end = parsed.GetValue(until) ?? DateTime.Now;
            var findings = await Task.Run(
                () => LogFile.Read(parsed.GetValue(log)!, end.AddMinutes(-length), end), cancellation).ConfigureAwait(false);
            findings = await WithRecordsAsync(findings, parsed.GetValue(folder), cancellation).ConfigureAwait(false);
            var report = LimitReport.Of(findings);
            Console.Out.WriteLine(parsed.GetValue(json) ? LimitReportJson.Of(report) : LimitReportText.Of(report));
            return 0;
        });
        return command;
    }

    private static async Task<Findings> WithRecordsAsync(Findings findings, string? folder, CancellationToken cancellation)
    {
        if (folder is null)
            return findings with { NotKnown = [.. findings.NotKnown, "agents and queues, because no --folder names the store"] };
        try
        {
            var range = new ReportRange(
                UnixMs(findings.Since), UnixMs(findings.Until), IntervalLength.Minutes15, TimeZoneInfo.Local)
            {
                NowMs = UnixMs(findings.Until),
            };
            var records = await RecordArchive.ReadAsync(
                ReportSource.Of(null, folder), range.WarmUpMs, range.UntilMs, cancellation).ConfigureAwait(false);
            var stored = StoredReporter.Of(records, range, new ReportThresholds(ServiceLevelMs: 20_000, ShortAbandonMs: 5_000));
            return findings with
            {
                Agents = [.. stored.Agents.Select(FiguresOf.Agent)],
                Queues = [.. stored.Queues.Select(queue => FiguresOf.Queue(queue, waitsNowMs: 0))],
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return findings with { NotKnown = [.. findings.NotKnown, $"agents and queues, because {exception.Message}"] };
        }
    }

    private static long UnixMs(DateTime local) => new DateTimeOffset(local).ToUnixTimeMilliseconds();
}
