using System.Text.Json;
using Acd.Engine.Statistics;
using Acd.Host.Reports;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Reports;

public sealed class LiveStatisticsTests
{
    private readonly ScriptedSwitch _switch = new();

    [Fact]
    public void The_wall_clock_is_looked_at_again_after_a_minute()
    {
        var start = new DateTimeOffset(2026, 3, 29, 1, 59, 0, TimeSpan.FromHours(1));
        var wall = start;
        var live = new LiveStatistics(_switch, _ => wall, TimeZoneInfo.Utc);
        Join(live, 1, atMs: 0);

        wall = start.AddHours(3);
        Join(live, 2, atMs: 59_999);
        Join(live, 3, atMs: 60_000);
        _switch.NowUs = 60_000_000;

        var statistics = live.UpToNow();
        Assert.Equal(1, statistics.Queue("support", statistics.Interval(IntervalLength.Minutes15, 0))!.Offered);
        Assert.Equal(2, statistics.Queue("support", statistics.Interval(IntervalLength.Minutes15, 12))!.Offered);
    }

    [Fact]
    public void Asking_looks_at_the_clock_and_counts_up_to_now()
    {
        var start = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
        var live = new LiveStatistics(_switch, nowMs => start.AddMilliseconds(nowMs), TimeZoneInfo.Utc);
        live.Take(new Fact { Kind = FactKind.AgentStatusChanged, Agent = "anna", Status = Engine.Agents.AgentStatus.Available });
        _switch.NowUs = 90_000_000;

        var statistics = live.UpToNow();

        Assert.Equal(90_000, statistics.Agent("anna", statistics.Today())!.LoggedInMs);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 1, 30, TimeSpan.Zero), statistics.Today().Until);
    }

    [Fact]
    public void A_live_host_reports_what_its_counters_and_the_facts_say()
    {
        var replies = new List<string>();
        var facts = new FactRecorder();
        using var @switch = new SimulatedSwitch(Hosts.World, TimeProvider.System);
        @switch.Type("report queue --json", replies.Add, atSeconds: 3_000);
        @switch.Type("report agent --json", replies.Add, atSeconds: 3_000);
        var host = Hosts.On(@switch, null, facts);

        Assert.Equal(RunResult.Stopped, host.Run());

        using var queues = JsonDocument.Parse(replies[0]);
        using var agents = JsonDocument.Parse(replies[1]);
        Assert.Equal(
            (host.Counters.Offered, host.Counters.Answered, host.Counters.Abandoned),
            (Sum(queues, "queues", "offered"), Sum(queues, "queues", "answered"), Sum(queues, "queues", "abandoned")));
        Assert.Equal(host.Counters.Conversations, Sum(queues, "queues", "handled"));
        Assert.Equal(host.Counters.TalkMs, Sum(agents, "agents", "talk_ms"));
        var wrapUps = facts.Of(FactKind.AgentStateChanged).Where(fact => fact.StateBefore == Engine.Agents.AgentState.WrapUp).ToList();
        Assert.True(wrapUps.Count > 100, $"only {wrapUps.Count} wrap-ups: this tested nothing");
        Assert.Equal(wrapUps.Sum(fact => fact.DurationMs), Sum(agents, "agents_in_queues", "wrap_up_ms"));

        static long Sum(JsonDocument json, string rows, string name) =>
            json.RootElement.GetProperty(rows).EnumerateArray().Sum(row => row.GetProperty(name).GetInt64());
    }

    private static void Join(LiveStatistics live, ulong call, long atMs) =>
        live.Take(new Fact { Kind = FactKind.CallerJoined, Queue = "support", Call = new CallId(call), AtMs = atMs });
}
