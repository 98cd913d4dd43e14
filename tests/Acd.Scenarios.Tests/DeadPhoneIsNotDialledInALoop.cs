using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class DeadPhoneIsNotDialledInALoop
{
    [Fact]
    public void A_technical_failure_rests_for_the_failure_delay()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.EndLeg("anna", HangupCause.UserNotRegistered);
        s.Wait(4_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void A_no_answer_at_once_rests_for_the_failure_delay_too()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { NoAnswerDelayMs = 0 }));
        s.Join(1);
        s.Dialing("anna");
        s.EndLeg("anna", HangupCause.NoUserResponse);
        s.Wait(4_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void A_delay_of_his_own_counts_also_when_it_is_shorter()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { RejectDelayMs = 1_000 }));
        s.Join(1);
        s.Dialing("anna");
        s.EndLeg("anna", HangupCause.CallRejected);
        s.Wait(1_000);
        s.AssertOffered(1, "anna");
    }

    [Theory]
    [InlineData((HangupCause)34, 3_000, 0)]
    [InlineData(HangupCause.UserNotRegistered, 5_000, 0)]
    [InlineData(HangupCause.DestinationOutOfOrder, 2_000, 1)]
    [InlineData(HangupCause.None, 2_000, 1)]
    public void Failures_may_count_as_not_answered(HangupCause cause, long restMs, int unanswered)
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { FailuresAreNoAnswers = true }));
        s.Join(1);
        s.EndLeg("anna", cause);
        Assert.Equal(unanswered, s.Agent("anna").NoAnswerInARow);
        s.Wait(restMs - 1);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void An_unknown_cause_counts_as_technical()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.EndLeg("anna", (HangupCause)9999);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Equal(0, s.Agent("anna").NoAnswerInARow);
    }
}
