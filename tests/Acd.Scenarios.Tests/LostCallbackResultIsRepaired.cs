using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class LostCallbackResultIsRepaired
{
    [Fact]
    public void The_attempt_counts_as_failed_and_the_agent_is_free()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(59_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal(CommandKind.CancelCustomer, Assert.Single(s.Commands).Kind);
        Assert.Single(s.FactsOf(FactKind.Repaired));
        Assert.Equal(HangupCause.AllottedTimeout, s.FactsOf(FactKind.CallbackFailed).Single().Cause);
        Assert.Equal((AgentState.Ready, "deferred"), (s.StateOf("anna"), s.Caller(1).State));
    }

    [Fact]
    public void A_customer_who_answers_after_that_is_let_go_and_dialled_again()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(60_000);
        s.CustomerAnswers(1);
        var release = Assert.Single(s.Commands);
        Assert.Equal((CommandKind.ReleaseCaller, ReleaseResult.Failed), (release.Kind, release.Result));
        s.Leave(1, LeaveReason.Released);
        s.Wait(60_000);
        Assert.Equal(CommandKind.DialCustomer, Assert.Single(s.Commands, c => c.Kind == CommandKind.DialCustomer).Kind);
        Assert.Equal("dialled", s.Caller(1).State);
    }

    [Fact]
    public void A_result_after_the_callback_has_ended_is_harmless()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.CustomerFails(1);
        s.CustomerFails(1);
        Assert.Single(s.FactsOf(FactKind.CallbackFailed));
        s.CancelCallback(1);
        s.CustomerFails(1);
        s.AssertSentNothing();
        s.CustomerAnswers(1);
        Assert.Equal(ReleaseResult.Failed, Assert.Single(s.Commands).Result);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void An_answer_reported_twice_does_not_send_the_customer_away()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.CustomerAnswers(1);
        s.CustomerAnswers(1);
        s.AssertSentNothing();
        s.CustomerFails(1);
        s.AssertSentNothing();
        s.Connect("anna");
        s.CustomerAnswers(1);
        s.AssertSentNothing();
        s.HangUp("anna");
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
    }
}
