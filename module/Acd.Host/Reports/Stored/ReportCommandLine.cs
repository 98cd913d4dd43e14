using System.CommandLine;
using System.Globalization;
using Acd.Engine.Statistics;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Reports.Stored;

/// <summary>The command line <c>report</c>: reads the store's records and writes a report of them.</summary>
internal static class ReportCommandLine
{
    private const int Failed = 1;

    public static Command Make()
    {
        var folder = new Option<string>("--folder") { Description = "the store's folder, with acd_records.db" };
        var store = new Option<string>("--store")
        {
            Description = $"another database, as acd.conf.xml names it (with a password better in {ReportSource.Variable})",
        };
        var from = new Option<string>("--from") { Description = "local time, as 2026-03-01 or 2026-03-01T08:00 (default: today)" };
        var until = new Option<string>("--until") { Description = "local time (default: a day after --from)" };
        var interval = new Option<int>("--interval") { Description = "minutes, 15 or 30", DefaultValueFactory = _ => 30 };
        var queue = new Option<string>("--queue") { Description = "this queue only" };
        var agent = new Option<string>("--agent") { Description = "this agent only" };
        var what = new Option<string>("--what") { Description = "csv and json: queues, queue-intervals, agents or agent-intervals" };
        var format = new Option<string>("--format") { Description = "csv, json or html", DefaultValueFactory = _ => "csv" };
        var level = new Option<double>("--service-level") { Description = "threshold in seconds", DefaultValueFactory = _ => 20 };
        var shortAbandon = new Option<double>("--short-abandon") { Description = "seconds", DefaultValueFactory = _ => 5 };
        what.DefaultValueFactory = _ => "queue-intervals";
        what.AcceptOnlyFromAmong([.. ReportOutput.Kinds]);
        format.AcceptOnlyFromAmong("csv", "json", "html");
        var command = new Command("report", "Report on queues and agents from the store's records")
        {
            folder, store, from, until, interval, queue, agent, what, format, level, shortAbandon,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var range = Range(parsed.GetValue(from), parsed.GetValue(until), parsed.GetValue(interval));
                var filter = new ReportFilter(parsed.GetValue(queue), parsed.GetValue(agent));
                var thresholds = new ReportThresholds((long)(parsed.GetValue(level) * 1e3), (long)(parsed.GetValue(shortAbandon) * 1e3));
                var reader = ReportSource.Of(parsed.GetValue(store), parsed.GetValue(folder));
                var records = await RecordArchive.ReadAsync(reader, range.WarmUpMs, range.UntilMs, cancellation).ConfigureAwait(false);
                var report = filter.Of(StoredReporter.Of(records, range, thresholds));
                Console.Out.Write(ReportOutput.Of(report, range, parsed.GetValue(format)!, parsed.GetValue(what)!));
                return 0;
            }
            catch (Exception exception) when (IsAnswer(exception))
            {
                await Console.Error.WriteLineAsync($"report: {exception.Message}").ConfigureAwait(false);
                return Failed;
            }
        });
        return command;
    }

    /// <summary>Whether the message alone says what is wrong.</summary>
    private static bool IsAnswer(Exception exception) =>
        exception is FormatException or ArgumentException || RecordArchive.IsUnreadable(exception);

    private static ReportRange Range(string? from, string? until, int minutes)
    {
        if (minutes is not (15 or 30))
            throw new FormatException($"--interval {minutes}: write 15 or 30");
        var first = from is null ? DateTime.Today : Local("--from", from);
        var last = until is null ? first.AddDays(1) : Local("--until", until);
        return last > first
            ? new ReportRange(UnixMs(first), UnixMs(last), (IntervalLength)minutes, TimeZoneInfo.Local)
            {
                NowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
            }
            : throw new FormatException($"--until {last:s} isn't after --from {first:s}");
    }

    private static DateTime Local(string option, string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time)
            ? time
            : throw new FormatException($"{option} \"{Printable.Text(text)}\" isn't a time; write it as 2026-03-01 or 2026-03-01T08:00");

    private static long UnixMs(DateTime local) => new DateTimeOffset(local).ToUnixTimeMilliseconds();
}
