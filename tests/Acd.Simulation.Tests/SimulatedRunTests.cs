namespace Acd.Simulation.Tests;

/// <summary>
/// More than ten million events in all, under every strategy, with everything going wrong that can. A failure says its seed and options.
/// </summary>
public sealed class SimulatedRunTests
{
    private const long EventsEach = 460_000;
    private const long AtLeast = 20;

    private static readonly SimulationOptions World = new()
    {
        Agents = Site.Agents, Queues = Site.Queues, Requirements = Site.Requirements, Speed = 0, CallsPerSecond = 1.3,
        MeanTalkSeconds = 5, MeanRingSeconds = 1.5, MeanPatienceSeconds = 40, NoAnswerProbability = 0.05, BusyProbability = 0.03,
        RejectProbability = 0.03, SpecialCallers = 0.4, PressesKeys = 0.4, CustomerAnswers = 0.5, OtherCallsPerAgentHour = 4,
        DeviceLossesPerAgentHour = 2,
        DialDelaySeconds = 0.01, CommandDelaySeconds = 0.02,
    };

    private static readonly FaultOptions Unpleasant = new()
    {
        LateAnswerAfterCancel = 0.2, AnswerThenDrop = 0.05, HangUpAtStep = 0.02, DuplicateEvent = 0.05, ConfigChangeDuringOffer = 0.01,
        RecordingFails = 0.05,
    };

    private static readonly FaultOptions Broken = Unpleasant with
    {
        LostEvent = 0.01, LostLegEnded = 0.02, ClockStep = 0.0005, ClockStepSeconds = 15,
    };

    private static readonly CallerOutcome[] Outcomes =
    [
        CallerOutcome.Answered, CallerOutcome.Abandoned, CallerOutcome.QueueClosed, CallerOutcome.ExitKey, CallerOutcome.Withdrawn,
        CallerOutcome.CallbackFailed, CallerOutcome.CallbackCancelled, CallerOutcome.BadRequirement, CallerOutcome.UnknownQueue,
    ];

    public static TheoryData<string, ulong> Runs
    {
        get
        {
            var runs = new TheoryData<string, ulong>();
            ulong seed = 20_261_123;
            foreach (string strategy in Site.Strategies)
                runs.Add(strategy, seed++);
            return runs;
        }
    }

    /// <summary>The switch keeps its word, but for duplicates: then no repair is ever needed and no agent has too many legs.</summary>
    [Theory]
    [MemberData(nameof(Runs))]
    public void With_people_and_phones_at_their_worst(string strategy, ulong seed)
    {
        using var site = Run(strategy, World with { Seed = seed, Faults = Unpleasant }, isStrict: true);

        Assert.Equal(0, site.Ledger.LiveLegs);
        Assert.Equal(0, site.Ledger.Count(FactKind.Repaired));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void With_results_lost_and_a_clock_that_errs(string strategy, ulong seed)
    {
        using var site = Run(strategy, World with { Seed = seed + 100, Faults = Broken }, isStrict: false);

        Assert.True(site.Ledger.Count(FactKind.Repaired) >= AtLeast);
    }

    private static SimulatedSite Run(string strategy, SimulationOptions options, bool isStrict)
    {
        var site = new SimulatedSite(strategy, options, isStrict);
        site.Run(EventsEach);

        // A world in which something never happens shows nothing about it.
        Assert.True(site.Events >= EventsEach);
        Assert.True(site.ConfigChanges >= AtLeast && site.RefusedOrders >= AtLeast);
        foreach (var kind in Enum.GetValues<FactKind>().Except([FactKind.None, FactKind.Repaired]))
            Assert.True(site.Ledger.Count(kind) >= AtLeast, $"{kind} happened {site.Ledger.Count(kind)} times only");
        foreach (var outcome in Outcomes)
            Assert.True(site.Ledger.Count(outcome) >= AtLeast, $"{outcome} happened {site.Ledger.Count(outcome)} times only");
        return site;
    }
}
