using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallbackHasItsTime
{
    [Fact]
    public void Not_before()
    {
        var s = new Scenario(Setup.One(Held.SupportWithCallback, "anna"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        Assert.Null(s.RequestCallback(1, "+49555", notBeforeMs: 20_000));
        s.Leave(1, LeaveReason.Released);
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(19_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal("+49555", s.Sent(CommandKind.DialCustomer).CallerNumber);
    }

    [Fact]
    public void Not_after()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        Assert.Null(s.RequestCallback(1, notBeforeMs: 1_000, notAfterMs: 20_000));
        s.Leave(1, LeaveReason.Released);
        s.Wait(19_999);
        Assert.Equal("waiting", s.Caller(1).State);
        s.Wait(1);
        Assert.Equal(CallerOutcome.CallbackFailed, s.Ended(1).Outcome);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertSentNothing();
    }

    [Fact]
    public void Never_longer_than_the_queue_allows()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        Assert.Null(s.RequestCallback(1, notAfterMs: long.MaxValue));
        s.Wait(3_600_000);
        Assert.Equal(CallerOutcome.CallbackFailed, s.Ended(1).Outcome);
    }

    [Fact]
    public void No_further_attempt_would_come_in_time()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        s.RequestCallback(1, notAfterMs: 70_000);
        s.Leave(1);
        s.Wait(10_000);
        s.SetStatus("anna", AgentStatus.Available);
        s.CustomerFails(1);
        Assert.Equal(CallerOutcome.CallbackFailed, s.Ended(1).Outcome);
    }

    [Fact]
    public void Over_while_an_agent_rings_for_it()
    {
        var s = Held.Ghost(Held.Callback with { Order = Acd.Engine.Config.CallbackOrder.AgentFirst });
        s.Wait(3_590_000);
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(10_000);
        Assert.Equal(CallerOutcome.CallbackFailed, s.Ended(1).Outcome);
        Assert.Equal(CommandKind.CancelLeg, Assert.Single(s.Commands).Kind);
    }

    [Fact]
    public void Over_while_he_is_being_dialled_it_counts_no_more()
    {
        var s = Held.Ghost();
        s.Wait(3_590_000);
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(15_000);
        s.CustomerAnswers(1);
        s.AssertOffered(1, "anna");
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal("waiting", s.Caller(1).State);
        s.Wait(5_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Over_while_he_waits_on_the_line_again_it_counts_no_more()
    {
        var s = Held.Ghost();
        s.Wait(3_590_000);
        s.SetStatus("anna", AgentStatus.Available);
        s.CustomerAnswers(1);
        s.Wait(15_000);
        Assert.Equal("offered", s.Caller(1).State);
        s.EndLeg("anna", HangupCause.UserBusy);
        s.Wait(3_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void On_the_line_again_his_longest_wait_begins_anew()
    {
        var s = Held.Of(Held.SupportWithCallback with { MaxWaitMs = 60_000 });
        s.Join(1);
        s.BecomeGhost(1);
        s.Wait(600_000);
        s.SetStatus("anna", AgentStatus.Available);
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.CustomerAnswers(1);
        s.Wait(59_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal(ReleaseResult.TimedOut, s.Sent(CommandKind.ReleaseCaller).Result);
        s.Leave(1);
        Assert.Equal((CallerOutcome.TimedOut, 660_000), (s.Ended(1).Outcome, s.Ended(1).WaitMs));
    }
}
