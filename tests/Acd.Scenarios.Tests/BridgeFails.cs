using Acd.Engine.Agents;
using Acd.Engine.Commands;

namespace Acd.Scenarios.Tests;

public class BridgeFails
{
    [Fact]
    public void The_caller_waits_again_at_his_place_and_the_agent_rests()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Join(2);
        s.Answer("anna");
        s.EndLeg("anna");
        s.EndBridge("anna");
        Assert.Equal(("waiting", AgentState.Cooling), (s.Caller(1).State, s.StateOf("anna")));
        s.Wait(5_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void A_leg_that_still_stands_is_cancelled()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Answer("anna");
        s.EndBridge("anna");
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);
        s.AssertOffered(1, "bert");
        Assert.Equal(AgentState.Releasing, s.StateOf("anna"));
        s.EndLeg("anna");
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
    }
}
