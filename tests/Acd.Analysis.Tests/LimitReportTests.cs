using System.Text.Json;
using Acd.Analysis.Logs;

namespace Acd.Analysis.Tests;

public sealed class LimitReportTests
{
    [Theory]
    [InlineData("sessions-per-second", "Throttle Error! 12")]
    [InlineData("max-sessions", "Over Session Limit! 5000")]
    [InlineData("threads", "Thread Failure!")]
    [InlineData("threads", "Cannot create thread!")]
    [InlineData("rtp-ports", "No audio RTP ports available!")]
    [InlineData("paused", "The system cannot create any inbound sessions at this time.")]
    [InlineData("paused", "ACD1371 FreeSWITCH is told to make no calls (fsctl pause): 2 phones wait to be dialled.")]
    [InlineData("codecs", "Hangup sofia/acd/caller@127.0.0.1 [CS_EXECUTE] [INCOMPATIBLE_DESTINATION]")]
    [InlineData("leg-workers", "acd: no worker to dial anna (Resource temporarily unavailable); raise leg-workers-max in acd.conf.xml")]
    [InlineData("engine-stall", "acd: the engine hasn't taken an event for 2100 ms (3 waiting in its ring). Callers go to their fallback")]
    [InlineData("ring-full", "EventsLostException: The ring of events was full and some are lost: the engine can't know the calls")]
    [InlineData("engine-restart", "acd: the engine is started again in 1 s (attempt 1 of 5)")]
    [InlineData("pace", "ACD1370 FreeSWITCH's sessions-per-second (20) holds phones back, 12 wait to be dialled; none is lost.")]
    [InlineData("scripts", "ACD1503 route of main.lua is switched off after 5 failures")]
    [InlineData("lost-reports", "ACD1210 Repaired, 1 times now: leg (agent \"a\", call-1).")]
    [InlineData("store-lost", "ACD1604 12 records are lost, /db doesn't take them: full. Free space there")]
    [InlineData("store-away", "ACD1601 postgresql can't be written to (refused). Calls go on, records wait in /db")]
    [InlineData("core-database", "Failure! Can't create new handle! Can't connect to DSN pgsql://x")]
    [InlineData("event-listeners", "Event enqueue ERROR [70007] | [Timeout] | Queue size: [100000/100000] Max queue size reached")]
    [InlineData("event-clients-cut", "acd: the event socket client at 127.0.0.1:40434 has taken nothing for 60000 ms while 2918 KB wait")]
    [InlineData("transcoding", "acd: this talk is transcoded: the caller has PCMA/8000, the agent PCMU/8000")]
    [InlineData("event-dispatch", "Create additional event dispatch thread 2")]
    [InlineData("clock", "Forward Clock Skew Detected!")]
    public void Each_kind_of_line_is_found_with_its_place(string id, string text)
    {
        using var log = new SampleLog();
        log.Write([SampleLog.Line(1, "NOTICE", "nothing"), SampleLog.Line(2, "CRIT", text)]);

        var limit = Assert.Single(log.Analyze().Limits);

        Assert.Equal(id, limit.Id);
        Assert.Equal($"{log.Path}:2: {text}", Assert.Single(limit.Evidence));
    }

    [Fact]
    public void The_most_expensive_is_named_first()
    {
        using var log = new SampleLog();
        log.Write(
            [SampleLog.Line(1, "CRIT", "Over Session Limit! 9"), .. Enumerable.Repeat(SampleLog.Line(2, "CRIT", "Throttle Error! 3"), 7)]);

        var report = log.Analyze();

        Assert.Equal(["sessions-per-second", "max-sessions"], report.Limits.Select(limit => limit.Id));
        Assert.Contains("1. sessions-per-second: 7 legs were refused", LimitReportText.Of(report), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(LimitReportJson.Of(report));
        Assert.Equal(7, json.RootElement.GetProperty("limits")[0].GetProperty("callers").GetInt32());
    }

    [Fact]
    public void When_nothing_limited_the_peaks_are_told()
    {
        using var log = new SampleLog();
        log.Write(
        [
            SampleLog.Line(1, "NOTICE", "New Channel sofia/acd/1 [a]"),
            SampleLog.Line(1.5, "NOTICE", "New Channel sofia/acd/2 [b]", idle: 40),
            SampleLog.Line(3, "NOTICE", "New Channel sofia/acd/3 [c]"),
        ]);

        string text = LimitReportText.Of(log.Analyze());

        Assert.Contains(
            "nothing limited the calls\npeaks: 2 legs in a second, 3 in all; 60 % of the processor", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_047, 999, "")]
    [InlineData(2_048, 999, "ring")]
    [InlineData(8_192, 4_200, "event-lag,ring")]
    [InlineData(3, 1_000, "event-lag")]
    public void Queues_that_filled_are_limits(long ringEvents, int lagMs, string expected)
    {
        using var log = new SampleLog();
        log.Write([SampleLog.Line(1, "NOTICE", "x")]);

        var report = LimitReport.Of(log.Analyze().Findings with { Peaks = new QueuePeaks(ringEvents, 8_192, lagMs) });

        Assert.Equal(expected, string.Join(',', report.Limits.Select(limit => limit.Id)));
        Assert.Contains(
            $"; {ringEvents} of 8192 events waiting for the engine, events {lagMs}.0 ms late", LimitReportText.Of(report),
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(LimitReportJson.Of(report));
        Assert.Equal(ringEvents, json.RootElement.GetProperty("ring_events_peak").GetInt64());
    }

    [Fact]
    public void Without_a_log_nothing_is_acquitted()
    {
        var findings = new Findings
        {
            Since = DateTime.UnixEpoch, Until = DateTime.UnixEpoch, Log = new LogTally(), NotKnown = ["the log: there is no file"],
        };

        string text = LimitReportText.Of(LimitReport.Of(findings));

        Assert.Contains("not known, because the log wasn't read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing limited", text, StringComparison.Ordinal);
        Assert.Contains("not looked at: the log: there is no file", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Seconds_of_a_busy_processor_are_counted_once()
    {
        using var log = new SampleLog();
        log.Write([.. Enumerable.Range(0, 30).Select(i => SampleLog.Line(i / 10.0, "NOTICE", "x", idle: 4.5))]);

        var limit = Assert.Single(log.Analyze().Limits);

        Assert.Equal(("processor", 3L), (limit.Id, limit.Seconds));
        Assert.Contains("4.5 % at worst", limit.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Agents_who_let_phones_ring_are_named_and_blamed_for_the_wait()
    {
        var report = Of(
            [new("slow", Offers: 10, Failed: 8, RingMs: 200_000), new("quick", Offers: 10, Failed: 0, RingMs: 20_000)],
            [new("support", Offered: 12, Answered: 10, Lost: 2, WaitMs: 220_000, LongestWaitMs: 90_000)]);

        var limit = Assert.Single(report.Limits);
        Assert.Equal("slow-agents", limit.Id);
        Assert.Equal("agent slow: 8 of 10 offers failed, 20.0 s of ringing each", Assert.Single(limit.Evidence));
    }

    [Fact]
    public void Without_slow_agents_there_are_too_few()
    {
        var report = Of(
            [new("quick", Offers: 10, Failed: 0, RingMs: 20_000)],
            [new("support", Offered: 12, Answered: 10, Lost: 2, WaitMs: 700_000, LongestWaitMs: 90_000)]);

        var limit = Assert.Single(report.Limits);
        Assert.Equal(("few-agents", 2L, 700L), (limit.Id, limit.Callers, limit.Seconds));
    }

    [Fact]
    public void A_queue_whose_callers_are_answered_at_once_is_no_limit() => Assert.Empty(Of(
        [new("quick", Offers: 10, Failed: 1, RingMs: 20_000)],
        [new("support", Offered: 10, Answered: 10, Lost: 0, WaitMs: 30_000, LongestWaitMs: 9_000)]).Limits);

    private static LimitReport Of(IReadOnlyList<AgentFigures> agents, IReadOnlyList<QueueFigures> queues) => LimitReport.Of(new Findings
    {
        Since = SampleLog.Start, Until = SampleLog.Start.AddHours(1), Log = new LogTally(), Agents = agents, Queues = queues,
    });
}
