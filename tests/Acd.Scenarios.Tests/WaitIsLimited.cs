using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class WaitIsLimited
{
    [Fact]
    public void The_caller_is_released_when_his_time_is_up()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxWaitMs = 30_000 }));
        s.Join(1);
        s.Wait(29_999);
        s.AssertSentNothing();
        s.Wait(1);
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((ReleaseResult.TimedOut, ""), (release.Result, release.Extension));
        Assert.Equal("leaving", s.Caller(1).State);
        s.Leave(1, LeaveReason.Released);
        Assert.Equal((CallerOutcome.TimedOut, 30_000), (s.Ended(1).Outcome, s.Ended(1).WaitMs));
    }

    [Fact]
    public void Hanging_up_after_the_release_is_still_a_time_out()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxWaitMs = 30_000 }));
        s.Join(1);
        s.Wait(30_000);
        s.Leave(1, LeaveReason.HungUp);
        Assert.Equal(CallerOutcome.TimedOut, s.Ended(1).Outcome);
    }

    [Fact]
    public void A_ringing_offer_does_not_prolong_it()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxWaitMs = 10_000 }, "anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(10_000);
        Assert.Equal([CommandKind.CancelLeg, CommandKind.ReleaseCaller], s.Commands.Select(c => c.Kind));
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal((AgentState.Ready, 0), (s.StateOf("anna"), s.Agent("anna").NoAnswerInARow));
    }

    [Fact]
    public void A_queue_may_let_the_phone_ring_on()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxWaitMs = 10_000, MaxWaitSparesRinging = true }, "anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(15_000);
        s.AssertSentNothing();
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal(ReleaseResult.TimedOut, s.Sent(CommandKind.ReleaseCaller).Result);
    }

    [Fact]
    public void Of_several_phones_the_first_that_fails_ends_it()
    {
        var queue = Setup.Support with { MaxWaitMs = 10_000, MaxWaitSparesRinging = true, Strategy = "ring-all" };
        var s = new Scenario(Setup.One(queue, "anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Dialing("bert");
        s.Wait(10_000);
        s.AssertSentNothing();
        s.EndLeg("anna", HangupCause.UserBusy);
        Assert.Equal([CommandKind.CancelLeg, CommandKind.ReleaseCaller], s.Commands.Select(c => c.Kind));
    }

    [Fact]
    public void Once_the_agent_has_answered_it_counts_no_more()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxWaitMs = 10_000 }, "anna"));
        s.Join(1);
        s.Wait(9_000);
        s.Answer("anna");
        s.Wait(2_000);
        s.AssertSentNothing();
        s.StartBridge("anna");
        Assert.Equal("connected", s.Caller(1).State);
    }

    [Fact]
    public void When_that_bridge_fails_the_caller_is_released()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxWaitMs = 10_000 }, "anna"));
        s.Join(1);
        s.Wait(9_000);
        s.Answer("anna");
        s.Wait(2_000);
        s.EndLeg("anna");
        s.EndBridge("anna");
        Assert.Equal(ReleaseResult.TimedOut, s.Sent(CommandKind.ReleaseCaller).Result);
    }
}
