using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CustomerIsCalledBackBeforeTheAgent
{
    [Fact]
    public void From_the_request_to_the_terminal_record()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        s.Wait(5_000);
        Assert.Null(s.RequestCallback(1));
        Assert.Equal(ReleaseResult.Callback, Assert.Single(s.Commands).Result);
        s.Leave(1, LeaveReason.Released);
        s.Wait(10_000);
        s.SetStatus("anna", AgentStatus.Available);
        var dial = Assert.Single(s.Commands);
        Assert.Equal((CommandKind.DialCustomer, 1ul, "sofia/gateway/provider/{number}", "+49301", 30_000),
            (dial.Kind, dial.Call.Value, dial.DialString, dial.CallerNumber, dial.RingTimeoutMs));
        Assert.Equal((AgentState.Reserved, "dialled"), (s.StateOf("anna"), s.Caller(1).State));
        s.Wait(4_000);
        s.CustomerAnswers(1);
        Assert.Equal([CommandKind.AcceptCaller, CommandKind.OriginateLeg], s.Commands.Select(c => c.Kind));
        Assert.Equal("new-uuid", s.Commands[1].CallUuid);
        s.Connect("anna");
        s.Wait(60_000);
        s.HangUp("anna");
        var ended = s.Ended(1);
        Assert.Equal((CallerOutcome.Answered, "anna", 19_000, 60_000), (ended.Outcome, ended.Agent, ended.WaitMs, ended.DurationMs));
        AssertFacts(s);
    }

    [Fact]
    public void He_fails_and_is_dialled_again_later()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.Wait(20_000);
        s.CustomerFails(1, HangupCause.UserBusy);
        Assert.Equal((AgentState.Ready, "deferred"), (s.StateOf("anna"), s.Caller(1).State));
        var failed = s.FactsOf(FactKind.CallbackFailed).Single();
        Assert.Equal((HangupCause.UserBusy, 1, "support", 1ul), (failed.Cause, failed.Attempt, failed.Queue, failed.Call.Value));
        s.Wait(59_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal(CommandKind.DialCustomer, Assert.Single(s.Commands).Kind);
        Assert.Equal([1, 2], s.FactsOf(FactKind.CallbackDialled).Select(fact => fact.Attempt));
    }

    [Fact]
    public void After_the_last_attempt_it_is_given_up()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.CustomerFails(1);
        s.Wait(60_000);
        s.CustomerFails(1);
        Assert.Equal((CallerOutcome.CallbackFailed, AgentState.Ready), (s.Ended(1).Outcome, s.StateOf("anna")));
        Assert.Empty(s.Snapshot().Callers);
        s.Wait(3_600_000);
        s.AssertSentNothing();
    }

    [Fact]
    public void A_customer_who_fails_costs_the_agent_no_place_among_the_idle()
    {
        var s = new Scenario(Setup.One(Held.SupportWithCallback, "anna", "bert"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Join(1);
        s.BecomeGhost(1);
        s.SetStatus("anna", AgentStatus.Available);
        s.SetStatus("bert", AgentStatus.Available);
        s.CustomerFails(1);
        s.Join(2);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void He_answers_but_his_agent_has_gone()
    {
        var s = new Scenario(Setup.One(Held.SupportWithCallback, "anna", "bert"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Join(1);
        s.BecomeGhost(1);
        s.Join(2);
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal(AgentState.Reserved, s.StateOf("anna"));
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.CustomerAnswers(1);
        Assert.Equal(("waiting", AgentState.NotReady), (s.Caller(1).State, s.StateOf("anna")));
        s.SetStatus("bert", AgentStatus.Available);
        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void He_answers_but_his_agent_has_been_removed()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.Apply(Setup.One(Held.SupportWithCallback, "bert"));
        s.CustomerAnswers(1);
        s.AssertOffered(1, "bert");
        Assert.Equal(["bert"], s.Snapshot().Agents.Select(agent => agent.Name));
    }

    [Fact]
    public void His_agent_does_not_answer_and_he_waits_at_the_front()
    {
        var s = Held.Ghost();
        s.Join(2);
        s.SetStatus("anna", AgentStatus.Available);
        s.CustomerAnswers(1);
        s.Dialing("anna");
        s.Wait(20_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal("waiting", s.Caller(1).State);
        s.Wait(2_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void He_hangs_up_while_his_agent_rings()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.CustomerAnswers(1);
        s.Leave(1);
        Assert.Equal(CallerOutcome.Abandoned, s.Ended(1).Outcome);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Each_strategy_rings_his_agent()
    {
        foreach (var strategy in new[] { "ring-all", "ring-progressively", "enterprise", "top-down", "random" })
        {
            var s = Held.Of(Held.SupportWithCallback with { Strategy = strategy });
            s.Join(1);
            s.BecomeGhost(1);
            s.SetStatus("anna", AgentStatus.Available);
            s.CustomerAnswers(1);
            s.AssertOffered(1, "anna");
            s.Connect("anna");
            s.HangUp("anna");
            Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
        }
    }

    private static void AssertFacts(Scenario s)
    {
        var requested = s.FactsOf(FactKind.CallbackRequested).Single();
        Assert.Equal(("support", 1ul, "+49301"), (requested.Queue, requested.Call.Value, requested.CallerNumber));
        var dialled = s.FactsOf(FactKind.CallbackDialled).Single();
        Assert.Equal(("support", 1ul, "+49301", 1), (dialled.Queue, dialled.Call.Value, dialled.CallerNumber, dialled.Attempt));
        Assert.Empty(s.FactsOf(FactKind.Repaired));
    }
}
