using Acd.Engine.Agents;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Recovery;

/// <summary>Whole hosts on a switch that forgets to report things.</summary>
public sealed class LostEventTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_stays_stuck_whatever_gets_lost(ulong seed)
    {
        var facts = new FactRecorder();
        var options = Hosts.World with { Seed = seed, Faults = new FaultOptions { LostEvent = 0.05 } };
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);
        var host = Hosts.On(@switch, null, facts);

        Assert.Equal(RunResult.Stopped, host.Run());

        Assert.InRange(facts.Of(FactKind.Repaired).Count(), 50, 2_000);
        Assert.Empty(host.TakeSnapshot().Callers);
        Assert.All(host.TakeSnapshot().Agents, agent => Assert.Equal(AgentState.Ready, agent.State));
        Assert.Equal(facts.Of(FactKind.CallerJoined).Count(), facts.Of(FactKind.CallerEnded).Count());
    }

    [Fact]
    public void A_switch_that_keeps_its_word_is_never_repaired()
    {
        var facts = new FactRecorder();
        using var @switch = new SimulatedSwitch(Hosts.World with { Seed = 4 }, TimeProvider.System);
        Hosts.On(@switch, null, facts).Run();
        Assert.Empty(facts.Of(FactKind.Repaired));
    }
}
