using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class LostLegResultIsRepaired
{
    [Fact]
    public void An_offer_without_a_result_is_cancelled_and_the_agent_freed()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(25_000);
        s.AssertOffered(1, "bert");
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);
        Assert.Equal(AgentState.Releasing, s.StateOf("anna"));
        s.Dialing("bert");
        s.Wait(10_000);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Equal(2, s.FactsOf(FactKind.Repaired).Count());
        s.Wait(5_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_late_answer_of_the_forgotten_leg_is_hung_up()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        var lost = s.OfferTo("anna");
        s.Leave(1);
        s.Wait(10_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Answer(lost);
        Assert.Equal(lost, s.Sent(CommandKind.CancelLeg).Offer);
        s.EndLeg(lost, HangupCause.NormalClearing);
        s.AssertSentNothing();
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }
}
