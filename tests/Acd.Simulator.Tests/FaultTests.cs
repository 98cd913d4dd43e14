namespace Acd.Simulator.Tests;

public sealed class FaultTests
{
    private static readonly AgentConfig Agent = new() { Name = "a", Contact = "sim/a", RingTimeoutMs = 10_000 };

    [Fact]
    public void Late_answer_comes_after_the_cancel_and_before_the_end()
    {
        var options = Silent(new FaultOptions { LateAnswerAfterCancel = 1 }) with { NoAnswerProbability = 1 };
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);

        @switch.Submit([Command.OriginateLeg(new OfferId(1), new CallId(1), "support", Agent, "", "", "")]);
        @switch.Poll(log, 0);
        @switch.Submit([Command.CancelLeg(new OfferId(1), HangupCause.LoseRace)]);
        PollUntil(@switch, log, 5);

        Assert.Equal(["LegDialing", "LegAnswered", "LegEnded"], Kinds(log));
    }

    [Fact]
    public void A_late_answer_cannot_be_bridged_and_its_leg_ends_once_however_often_it_is_cancelled()
    {
        var options = World.Plain with
        {
            CallsPerSecond = 1, MeanRingSeconds = 5, Faults = new FaultOptions { LateAnswerAfterCancel = 1 },
        };
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);
        @switch.ReportReady(null);
        while (log.Count("CallerJoined") == 0)
            @switch.Poll(log, 500_000);
        log.Lines.Clear();

        @switch.Submit([Command.OriginateLeg(new OfferId(1), new CallId(1), "support", Agent, "", "", "")]);
        @switch.Poll(log, 0);
        @switch.Submit([
            Command.CancelLeg(new OfferId(1), HangupCause.LoseRace),
            Command.Bridge(new CallId(1), new OfferId(1)),
            Command.CancelLeg(new OfferId(1), HangupCause.LoseRace),
        ]);
        PollUntil(@switch, log, 60);

        Assert.Equal(["LegDialing", "LegAnswered", "BridgeEnded", "LegEnded"], Kinds(log).Where(kind => kind != "CallerJoined"));
    }

    [Fact]
    public void Duplicates_come_twice_in_a_row()
    {
        var log = World.Run(World.Virtual with { Faults = new FaultOptions { DuplicateEvent = 1 }, CallsPerSecond = 0.01, Agents = 0 }).Log;

        Assert.True(log.Lines.Count >= 4);
        foreach (var pair in log.Lines.Chunk(2))
            Assert.Equal(pair[0], pair[1]);
    }

    [Fact]
    public void A_lost_leg_end_arrives_when_its_time_is_over()
    {
        var options = Silent(new FaultOptions { LostLegEnded = 1, LostLegEndedSeconds = 30 }) with { BusyProbability = 1 };
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);

        @switch.Submit([Command.OriginateLeg(new OfferId(1), new CallId(1), "support", Agent, "", "", "")]);
        PollUntil(@switch, log, 30);
        Assert.Equal(["LegDialing"], Kinds(log));
        PollUntil(@switch, log, 31);
        Assert.Equal(["LegDialing", "LegEnded"], Kinds(log));
    }

    private static SimulationOptions Silent(FaultOptions faults) => World.Plain with { CallsPerSecond = 0, Faults = faults };

    private static void PollUntil(SimulatedSwitch @switch, EventLog log, double seconds)
    {
        while (@switch.NowUs < seconds * 1e6)
            @switch.Poll(log, 500_000);
    }

    private static IEnumerable<string> Kinds(EventLog log) => log.Lines.Select(line => line.Split(' ')[1]);
}
