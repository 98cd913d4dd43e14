using Acd.Host.Tests.Support;
using Acd.Host.Traffic;

namespace Acd.Host.Tests;

/// <summary>Host, engine, configuration reader and simulated switch together, in virtual time.</summary>
public sealed class WholeHostTests
{
    public static TheoryData<ulong, string> Worlds
    {
        get
        {
            var worlds = new TheoryData<ulong, string>();
            foreach (var faults in (string[])["none", "late answers", "drops", "duplicates", "lost ends", "all, and slow commands"])
            {
                for (ulong seed = 1; seed <= 3; seed++)
                    worlds.Add(seed, faults);
            }
            return worlds;
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Every_caller_gets_exactly_one_terminal_record_and_the_counters_agree(ulong seed, string faults)
    {
        var facts = new FactRecorder();
        using var @switch = new SimulatedSwitch(Faulty(faults) with { Seed = seed }, TimeProvider.System);
        var host = Hosts.On(@switch, null, facts);

        Assert.Equal(RunResult.Stopped, host.Run());

        var joined = facts.Of(FactKind.CallerJoined).Select(fact => fact.Call).Order(CallOrder).ToList();
        var ended = facts.Of(FactKind.CallerEnded).Select(fact => fact.Call).Order(CallOrder).ToList();
        Assert.InRange(joined.Count, 350, 620);
        Assert.Equal(joined, ended);
        Assert.Equal(joined.Count, host.Counters.Offered);
        Assert.True(host.Counters.Answered > 100, ResultLine.Of(host.Counters, host.Offers));
        Assert.Equal(facts.Of(FactKind.CallerEnded).Count(fact => fact.Outcome == CallerOutcome.Answered), host.Counters.Answered);
        Assert.Equal(host.Counters.Offered, host.Counters.Answered + host.Counters.Abandoned);
        Assert.Equal(0, host.Counters.WaitingNow);
        Assert.Empty(host.TakeSnapshot().Callers);
        Assert.Equal(Enumerable.Range(1, facts.Facts.Count), facts.Facts.Select(fact => (int)fact.Sequence));
    }

    [Fact]
    public void The_same_seed_tells_the_same_story()
    {
        var first = Run(Hosts.World with { Seed = 7 });

        Assert.True(first.Count > 1_000);
        Assert.Equal(first, Run(Hosts.World with { Seed = 7 }));
        Assert.NotEqual(first, Run(Hosts.World with { Seed = 8 }));

        static List<Fact> Run(SimulationOptions options)
        {
            var facts = new FactRecorder();
            using var @switch = new SimulatedSwitch(options, TimeProvider.System);
            Hosts.On(@switch, null, facts).Run();
            return facts.Facts;
        }
    }

    [Fact]
    public void An_agent_is_never_offered_two_callers_at_once()
    {
        var facts = new FactRecorder();
        using var @switch = new SimulatedSwitch(Hosts.World, TimeProvider.System);

        Hosts.On(@switch, null, facts).Run();

        var busy = new HashSet<string>();
        foreach (var fact in facts.Facts)
        {
            if (fact.Kind == FactKind.OfferStarted)
                Assert.True(busy.Add(fact.Agent), $"{fact.Agent} is offered {fact.Call} while busy");
            else if (fact.Kind == FactKind.OfferFailed || (fact.Kind == FactKind.CallerEnded && fact.Agent.Length > 0))
                busy.Remove(fact.Agent);
        }
    }

    [Fact]
    public void Offer_latency_is_the_wait_for_a_leg_worker_when_time_is_virtual()
    {
        using var @switch = new SimulatedSwitch(Hosts.World with { DialDelaySeconds = 0.025 }, TimeProvider.System);
        var host = Hosts.On(@switch);

        host.Run();

        Assert.InRange(host.Offers.P50Ms, 24.9, 25.1);
        // Deadlines are in whole ms: an agent whose wrap-up ends is offered up to 1 ms after the deadline.
        Assert.InRange(host.Offers.P99Ms, 24.9, 26.1);
        Assert.True(host.Offers.Offers > 200);
    }

    private static readonly Comparer<CallId> CallOrder = Comparer<CallId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private static SimulationOptions Faulty(string faults) => faults switch
    {
        "late answers" => Hosts.World with { MeanPatienceSeconds = 10, Faults = new FaultOptions { LateAnswerAfterCancel = 0.5 } },
        "drops" => Hosts.World with { Faults = new FaultOptions { AnswerThenDrop = 0.3 } },
        "duplicates" => Hosts.World with { Faults = new FaultOptions { DuplicateEvent = 0.3 } },
        "lost ends" => Hosts.World with { Faults = new FaultOptions { LostLegEnded = 0.1, LostLegEndedSeconds = 20 } },
        "all, and slow commands" => Hosts.World with
        {
            CommandDelaySeconds = 0.2,
            DialDelaySeconds = 0.3,
            Faults = new FaultOptions
            {
                LateAnswerAfterCancel = 0.2, AnswerThenDrop = 0.2, DuplicateEvent = 0.1, LostLegEnded = 0.05, LostLegEndedSeconds = 20,
            },
        },
        _ => Hosts.World,
    };
}
