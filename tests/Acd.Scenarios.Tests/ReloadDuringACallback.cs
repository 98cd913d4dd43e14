using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class ReloadDuringACallback
{
    private static readonly EngineConfig WithoutTheQueue = Setup.One(Setup.Sales, "anna");
    private static readonly EngineConfig WithoutCallbacks = Setup.One("anna");

    [Fact]
    public void The_same_configuration_changes_nothing()
    {
        var s = Held.Ghost();
        s.Join(2);
        s.RequestCallback(2, notBeforeMs: 30_000);
        s.Leave(2);
        s.Apply(s.Config);
        s.SetStatus("anna", AgentStatus.Available);
        s.Apply(s.Config);
        Assert.DoesNotContain(s.Commands, c => c.Kind != CommandKind.PublishFallback);
        s.CustomerAnswers(1);
        s.Apply(s.Config);
        s.Connect("anna");
        s.HangUp("anna");
        s.Wait(30_000);
        Assert.Equal(2ul, s.Sent(CommandKind.DialCustomer).Call.Value);
    }

    [Fact]
    public void The_queue_goes_while_it_waits()
    {
        var s = Held.Ghost();
        s.Join(2);
        s.RequestCallback(2);
        s.Apply(WithoutTheQueue);
        Assert.Equal((CallerOutcome.QueueClosed, CallerOutcome.QueueClosed), (s.Ended(1).Outcome, s.Ended(2).Outcome));
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.ReleaseCaller);
        s.Join(3, "sales");
        s.Join(4, "sales");
        Assert.Equal([3ul, 4ul], s.ServeAll("anna"));
    }

    [Fact]
    public void The_queue_goes_while_he_is_being_dialled_and_he_fails()
    {
        var s = Dialled();
        s.Apply(WithoutTheQueue);
        Assert.Equal("dialled", s.Caller(1).State);
        s.CustomerFails(1);
        Assert.Equal((CallerOutcome.CallbackFailed, AgentState.Ready), (s.Ended(1).Outcome, s.StateOf("anna")));
    }

    [Fact]
    public void The_queue_goes_while_he_is_being_dialled_and_he_answers()
    {
        var s = Dialled();
        s.Apply(WithoutTheQueue);
        s.CustomerAnswers(1);
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((ReleaseResult.QueueClosed, "900"), (release.Result, release.Extension));
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(CallerOutcome.QueueClosed, s.Ended(1).Outcome);
    }

    [Fact]
    public void The_queue_goes_when_he_has_answered()
    {
        var s = Dialled();
        s.CustomerAnswers(1);
        s.Apply(WithoutTheQueue);
        Assert.Equal(ReleaseResult.QueueClosed, s.Sent(CommandKind.ReleaseCaller).Result);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        s.Leave(1, LeaveReason.Released);
        Assert.Equal((CallerOutcome.QueueClosed, AgentState.Ready), (s.Ended(1).Outcome, s.StateOf("anna")));
    }

    [Fact]
    public void Callbacks_are_switched_off_while_it_waits()
    {
        var s = Held.Ghost();
        s.Apply(WithoutCallbacks);
        Assert.Equal(CallerOutcome.CallbackFailed, s.Ended(1).Outcome);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertSentNothing();
    }

    [Fact]
    public void Callbacks_are_switched_off_while_he_is_being_dialled()
    {
        var answers = Dialled();
        answers.Apply(WithoutCallbacks);
        answers.CustomerAnswers(1);
        answers.AssertOffered(1, "anna");
        var fails = Dialled();
        fails.Apply(WithoutCallbacks);
        fails.CustomerFails(1);
        Assert.Equal(CallerOutcome.CallbackFailed, fails.Ended(1).Outcome);
    }

    [Fact]
    public void Other_rules_of_order_count_when_he_comes_back_into_line()
    {
        var s = Dialled();
        s.Join(2);
        s.Apply(Setup.One(Held.SupportWithCallback with { BaseScore = 50, AgeingPerSecond = 2 }, "anna"));
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.CustomerAnswers(1);
        s.JoinWith(3, e => e with { Score = 1 });
        Assert.Equal(50, s.Explain(1).Points);
        Assert.Equal([3ul, 1ul, 2ul], s.ServeAll("anna"));
    }

    private static Scenario Dialled()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        return s;
    }
}
