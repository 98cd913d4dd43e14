using System.Text.Json;
using Acd.Engine.Statistics;
using Acd.Host.Reports;
using Acd.Host.Reports.Stored;
using Acd.Host.Tests.Support;
using Acd.Store;
using Acd.Store.Reading;
using Acd.Store.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Host.Tests.Reports;

/// <summary>One simulated day goes into the live statistics and into the store; what the records say must be the same.</summary>
public sealed class StoredReportTests : IDisposable
{
    private const long HourMs = 3_600_000;
    private static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly long MidnightMs = Midnight.ToUnixTimeMilliseconds();
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Records_and_live_statistics_agree_on_every_queue_agent_and_interval()
    {
        var live = new AcdStatistics();
        live.SetClock(0, Midnight);
        var config = new ReportThresholds(20_000, 5_000).For(["support"]);
        live.Configure(config);
        var facts = new FactRecorder();
        var options = new StoreOptions { Folder = _folder, WallClock = Wall };
        using (var store = new StoreService(options, NullLogger.Instance))
        {
            RunDay(facts, store);
            Assert.True(store.Flush(TimeSpan.FromSeconds(30)));
        }
        Dictionary<DateTimeOffset, IReadOnlyList<QueueStatistics>> intervals = [];
        long endMs = HourMs / 2;
        foreach (var fact in facts.Facts)
        {
            for (; endMs <= fact.AtMs; endMs += HourMs / 2)
                Read();
            live.Take(in fact);
        }
        for (; endMs <= 6 * HourMs; endMs += HourMs / 2)
            Read();

        var report = await ReportAsync();

        Assert.True(report.Queues.Single().Offered > 500);
        Assert.Equal(
            intervals.Values.SelectMany(rows => rows)
                .Where(row => row.Offered + row.Answered + row.Abandoned + row.FlowOut + row.Handled > 0).Select(Json),
            report.Intervals.Select(Json));
        var today = live.Today();
        Assert.Equal(live.Queues(today).Select(WithoutHistograms), report.Queues.Select(WithoutHistograms));
        Assert.Equal(live.Agents(today).Select(Json), report.Agents.Select(Json));

        void Read()
        {
            live.AdvanceTo(endMs);
            var period = live.Interval(IntervalLength.Minutes30, 1);
            intervals[period.From] = live.Queues(period);
        }
    }

    [Fact]
    public void A_report_of_today_ends_now()
    {
        var range = new ReportRange(MidnightMs, MidnightMs + (24 * HourMs), IntervalLength.Minutes30, TimeZoneInfo.Utc)
        {
            NowMs = MidnightMs + (HourMs / 4),
        };
        Fact ready = new()
        {
            Kind = FactKind.AgentStateChanged, AtMs = MidnightMs, Agent = "anna", State = Acd.Engine.Agents.AgentState.Ready, Queue = "",
            Text = "",
        };
        Fact available = ready with { Kind = FactKind.AgentStatusChanged, Status = Acd.Engine.Agents.AgentStatus.Available };
        var report = new StoredReporter(range, new ReportThresholds(20_000, 5_000).For([])).Count([available, ready]);
        Assert.Equal(HourMs / 4, Assert.Single(report.Agents).LoggedInMs);
    }

    [Fact]
    public async Task Every_format_can_be_read()
    {
        using (var store = new StoreService(new StoreOptions { Folder = _folder, WallClock = Wall }, NullLogger.Instance))
        {
            RunDay(new FactRecorder(), store);
            Assert.True(store.Flush(TimeSpan.FromSeconds(30)));
        }
        var report = await ReportAsync();
        var range = Range();

        var json = JsonDocument.Parse(ReportOutput.Of(report, range, "json", "queues")).RootElement;
        Assert.Equal(report.Queues[0].Offered, json.GetProperty("rows")[0].GetProperty("offered").GetInt64());
        var formulas = json.GetProperty("formulas").EnumerateArray().ToList();
        Assert.All(formulas, formula => Assert.NotEmpty(formula.GetProperty("formula").GetString()!));
        Assert.Equal(formulas.Count, formulas.Select(formula => formula.GetProperty("code").GetString()).Distinct().Count());
        string[] lines = ReportOutput.Of(report, range, "csv", "queue-intervals").Split("\r\n");
        Assert.StartsWith("from,until,queue,offered,", lines[0], StringComparison.Ordinal);
        Assert.Equal(report.Intervals.Count + 2, lines.Length);
        string html = ReportOutput.Of(report, range, "html", "queues");
        Assert.Equal(4, html.Split("<svg").Length - 1);
        Assert.DoesNotContain("http://", html.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("#3 answered within T / (answered + abandoned)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    public void Names_cannot_break_a_csv_or_a_spreadsheet(string name, string field) =>
        Assert.Equal($"name\r\n{field}\r\n", ReportCsv.Of(["name"], [[name]]));

    private static void RunDay(FactRecorder facts, StoreService store)
    {
        var world = Hosts.World with
        {
            Seed = 11, Seconds = 4 * 3_600, DrainSeconds = 1_800, CallsPerSecond = 0.06, MeanPatienceSeconds = 60,
        };
        using var @switch = new SimulatedSwitch(world, TimeProvider.System);
        Assert.Equal(RunResult.Stopped, Hosts.On(@switch, Hosts.Options with { WallClock = Wall }, facts, store).Run());
    }

    private async Task<StoredReport> ReportAsync()
    {
        var records = await RecordArchive.ReadAsync(
            ReportSource.Of(null, _folder), Range().WarmUpMs, Range().UntilMs, TestContext.Current.CancellationToken);
        return StoredReporter.Of(records, Range(), new ReportThresholds(20_000, 5_000));
    }

    private static ReportRange Range() => new(MidnightMs, MidnightMs + (6 * HourMs), IntervalLength.Minutes30, TimeZoneInfo.Utc);

    private static DateTimeOffset Wall(long nowMs) => Midnight.AddMilliseconds(nowMs);

    private static string Json(QueueStatistics queue) => JsonSerializer.Serialize(QueueReportRow.Of(queue));

    private static string WithoutHistograms(QueueStatistics queue) => JsonSerializer.Serialize(
        QueueReportRow.Of(queue) with { From = default, Until = default });

    private static string Json(AgentStatistics agent) => JsonSerializer.Serialize(
        AgentReportRow.Of(agent) with { From = default, Until = default });
}
