using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class StatusChangeDuringAnOffer
{
    [Fact]
    public void It_rings_on_and_the_call_is_taken()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Dialing("anna");
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.AssertSentNothing();
        Assert.Equal(AgentState.Ringing, s.StateOf("anna"));
        s.Answer("anna");
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.StartBridge("anna");
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        s.HangUp("anna");
        Assert.Equal(AgentState.NotReady, s.StateOf("anna"));
    }

    [Fact]
    public void Unanswered_the_agent_goes_on_his_break()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal(AgentState.NotReady, s.StateOf("anna"));
        s.Wait(60_000);
        s.AssertSentNothing();
    }

    [Fact]
    public void Back_and_forth_makes_no_second_offer()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Join(2);
        foreach (var status in new[] { AgentStatus.OnBreak, AgentStatus.Available, AgentStatus.LoggedOut, AgentStatus.Available })
        {
            s.SetStatus("anna", status);
            s.AssertSentNothing();
        }

        Assert.Equal(AgentState.Ringing, s.StateOf("anna"));
    }
}
