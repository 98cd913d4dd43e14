using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerHangsUpWhileRinging
{
    [Fact]
    public void The_leg_is_cancelled_and_the_agent_keeps_his_place()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Leave(1);
        var cancel = s.Sent(CommandKind.CancelLeg);
        Assert.Equal((s.OfferTo("anna"), HangupCause.OriginatorCancel), (cancel.Offer, cancel.Cause));
        Assert.Equal(AgentState.Releasing, s.StateOf("anna"));
        Assert.Equal(CallerOutcome.Abandoned, s.Ended(1).Outcome);

        s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Equal(0, s.Agent("anna").NoAnswerInARow);
        s.Join(2);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Nobody_is_offered_to_the_agent_until_the_leg_is_gone()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Leave(1);
        s.Join(2);
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.OriginateLeg);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void An_answer_that_crosses_the_cancel_changes_nothing()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Leave(1);
        s.Answer("anna");
        s.AssertSentNothing();
        Assert.Equal(AgentState.Releasing, s.StateOf("anna"));
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }
}
