using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class TransferredLegKeepsTheAgentBusy
{
    [Fact]
    public void Until_it_ends_and_then_he_wraps_up()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 5_000 }));
        s.Join(1);
        s.Connect("anna");
        s.Wait(10_000);
        s.TransferLeg("anna");
        s.Leave(1, LeaveReason.Released);
        Assert.Equal((CallerOutcome.Answered, 10_000), (s.Ended(1).Outcome, s.Ended(1).DurationMs));
        s.Join(2);
        s.Wait(600_000);
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        Assert.DoesNotContain(s.Commands, command => command.Kind == CommandKind.CancelLeg);

        s.EndLeg("anna");
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(5_000);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Its_end_may_overtake_the_bridges()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.EndLeg("anna");
        s.TransferLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Of_an_agent_who_was_removed_meanwhile_too()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.TransferLeg("anna");
        s.Apply(Setup.One("bert"));
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        s.EndLeg("anna");
        s.Join(2);
        s.AssertOffered(2, "bert");
    }
}
