using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class AvailableOnDemandTakesOneCall
{
    [Fact]
    public void Then_goes_on_break()
    {
        var s = new Scenario(Setup.One("anna"));
        s.SetStatus("anna", AgentStatus.AvailableOnDemand);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Join(1);
        s.Join(2);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal((AgentStatus.OnBreak, AgentState.NotReady), (s.Agent("anna").Status, s.StateOf("anna")));
        Assert.Equal("waiting", s.Caller(2).State);
    }

    [Fact]
    public void An_unanswered_offer_is_not_a_call()
    {
        var s = new Scenario(Setup.One("anna"));
        s.SetStatus("anna", AgentStatus.AvailableOnDemand);
        s.Join(1);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal(AgentStatus.AvailableOnDemand, s.Agent("anna").Status);
    }
}
