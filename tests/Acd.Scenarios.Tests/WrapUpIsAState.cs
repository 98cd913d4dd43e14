using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class WrapUpIsAState
{
    [Fact]
    public void The_agent_wraps_up_then_becomes_ready()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000 }));
        s.Join(1);
        s.Join(2);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(9_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void A_leg_that_outlives_the_wrap_up_holds_the_agent()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 1_000 }));
        s.Join(1);
        s.Connect("anna");
        s.EndBridge("anna");
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(1_000);
        Assert.Equal(AgentState.Releasing, s.StateOf("anna"));
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Going_on_break_ends_it()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000 }));
        s.Join(1);
        s.Connect("anna");
        s.HangUp("anna");
        s.SetStatus("anna", AgentStatus.OnBreak);
        Assert.Equal(AgentState.NotReady, s.StateOf("anna"));
        Assert.Equal(long.MaxValue, s.NextDeadlineMs);
    }
}
