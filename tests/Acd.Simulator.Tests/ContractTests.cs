namespace Acd.Simulator.Tests;

/// <summary>The promises in the doc comments of Acd.Engine's Events and Commands, under commands that cross with events.</summary>
public sealed class ContractTests
{
    private static readonly string[] Kinds =
        ["CallerJoined", "CallerLeft", "LegDialing", "LegAnswered", "LegEnded", "BridgeStarted", "BridgeEnded"];

    public static TheoryData<ulong, double, double> Worlds
    {
        get
        {
            var worlds = new TheoryData<ulong, double, double>();
            for (ulong seed = 1; seed <= 10; seed++)
            {
                worlds.Add(seed, 0, 0);
                worlds.Add(seed, 0.2, 0.3);
            }
            return worlds;
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Every_promise_is_kept(ulong seed, double commandDelaySeconds, double mischief)
    {
        var options = World.Virtual with { Seed = seed, CommandDelaySeconds = commandDelaySeconds, DialDelaySeconds = commandDelaySeconds };

        var acd = World.Run(options, mischief);

        acd.Checker.CheckEnd();
        Assert.Empty(acd.Checker.Breaches);
        foreach (var kind in Kinds)
            Assert.True(acd.Log.Count(kind) > 50, $"{kind} happened {acd.Log.Count(kind)} times only: this run shows nothing");
    }

    [Fact]
    public void A_bridge_with_a_leg_that_is_gone_ends_without_having_started()
    {
        var acd = World.Run(World.Virtual with { Faults = new FaultOptions { AnswerThenDrop = 1 }, CommandDelaySeconds = 0.1 });

        acd.Checker.CheckEnd();
        Assert.Empty(acd.Checker.Breaches);
        Assert.Equal(0, acd.Log.Count("BridgeStarted"));
        Assert.True(acd.Log.Count("BridgeEnded") > 0);
    }

    [Fact]
    public void A_phone_that_rings_answers_when_it_is_asked_and_one_that_does_not_says_so()
    {
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(World.Plain with { CallsPerSecond = 0, MeanRingSeconds = 5 }, TimeProvider.System);
        var agent = new AgentConfig { Name = "a", Contact = "sim/a" };

        @switch.Submit([Command.OriginateLeg(new OfferId(1), new CallId(1), "support", agent, "", "", "")]);
        @switch.AskToAnswer(7, new OfferId(1));
        @switch.AskToAnswer(8, new OfferId(1));
        @switch.Poll(log, 1_000);

        Assert.Equal(
            ["answer 7 +OK 1 asked", "answer 8 -ERR no phone rings for it"],
            log.Lines.Where(line => line.StartsWith("answer", StringComparison.Ordinal)));
        Assert.Equal(1, log.Count("LegAnswered"));
    }

    [Fact]
    public void An_answered_leg_nobody_bridges_ends_by_itself()
    {
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(World.Plain with { CallsPerSecond = 0 }, TimeProvider.System);
        var agent = new AgentConfig { Name = "a", Contact = "sim/a" };

        @switch.Submit([Command.OriginateLeg(new OfferId(1), new CallId(1), "support", agent, "", "", "")]);
        while (@switch.NowUs < 60_000_000)
            @switch.Poll(log, 500_000);

        Assert.Collection(log.Lines,
            line => Assert.Contains("LegDialing", line, StringComparison.Ordinal),
            line => Assert.Contains("LegAnswered", line, StringComparison.Ordinal),
            line => Assert.Contains("LegEnded", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cancel_before_the_leg_is_dialled_ends_it_with_its_cause()
    {
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(World.Plain with { CallsPerSecond = 0, DialDelaySeconds = 1 }, TimeProvider.System);
        var agent = new AgentConfig { Name = "a", Contact = "sim/a" };

        @switch.Submit([
            Command.OriginateLeg(new OfferId(1), new CallId(1), "support", agent, "", "", ""),
            Command.CancelLeg(new OfferId(1), HangupCause.LoseRace),
        ]);
        while (@switch.NowUs < 10_000_000)
            @switch.Poll(log, 500_000);

        Assert.Equal(["0 " + new LegEnded(new OfferId(1), HangupCause.LoseRace)], log.Lines);
    }

    [Fact]
    public void An_offer_id_used_twice_is_an_error_of_the_engine_and_loud()
    {
        using var @switch = new SimulatedSwitch(World.Plain, TimeProvider.System);
        var order = Command.OriginateLeg(
            new OfferId(1), new CallId(1), "support", new AgentConfig { Name = "a", Contact = "sim/a" }, "", "", "");
        @switch.Submit([order, order]);

        var error = Assert.Throws<InvalidOperationException>(() => @switch.Poll(new EventLog(), 0));
        Assert.Contains("offer-1", error.Message, StringComparison.Ordinal);
    }
}
