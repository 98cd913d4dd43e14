using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerHangsUpWhileBridging
{
    [Fact]
    public void The_answered_leg_is_cancelled_and_the_agent_keeps_his_place()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Answer("anna");
        s.Leave(1);
        Assert.Equal(HangupCause.OriginatorCancel, s.Sent(CommandKind.CancelLeg).Cause);
        Assert.Equal(CallerOutcome.Abandoned, s.Ended(1).Outcome);
        s.EndLeg("anna");
        s.Join(2);
        s.AssertOffered(2, "anna");
    }
}
