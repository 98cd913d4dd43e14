using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class StateIsRestored
{
    private static readonly CallbackRestored Callback = new(
        "support", "uuid-9", "+4930555", "Caller 9", Priority: 0, Score: 0, WaitedMs: 120_000, DueInMs: 0, ExpiresInMs: 600_000,
        Attempts: 1);

    [Fact]
    public void An_agent_has_his_status_reason_and_counters_again()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        Assert.Null(s.Restore(new AgentRestored("anna", AgentStatus.OnBreak, "lunch", 30_000, 60_000, 12, 99_000, 1)));
        var anna = s.Agent("anna");
        Assert.Equal((AgentStatus.OnBreak, 12, 1), (anna.Status, anna.CallsAnswered, anna.NoAnswerInARow));
        Assert.Equal("lunch", s.FactsOf(FactKind.AgentStatusChanged).Last().Text);
        s.Wait(60_000);
        Assert.Equal(AgentStatus.Available, s.Agent("anna").Status);
        Assert.Equal(90_000, s.FactsOf(FactKind.AgentStatusChanged).Last().DurationMs);
    }

    [Fact]
    public void His_counters_decide_who_is_offered()
    {
        var s = new Scenario(Setup.One(Setup.Support with { Strategy = "agent-with-fewest-calls" }, "anna", "bert"));
        s.Restore(new AgentRestored("anna", AgentStatus.Available, "", 0, 0, 12, 99_000, 0));
        s.Join(1);
        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void Who_is_not_there_any_more_is_said()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.Equal(EngineErrorCode.UnknownAgent, s.Restore(new AgentRestored("zoe", AgentStatus.Available, "", 0, 0, 1, 1, 0))!.Code);
        Assert.Equal(EngineErrorCode.NotAllowed, s.Restore(Callback)!.Code);
        Assert.Equal(EngineErrorCode.UnknownQueue, s.Restore(Callback with { Queue = "old" })!.Code);
        Assert.Empty(s.Snapshot().Callers);
    }

    [Fact]
    public void A_callback_has_its_place_and_is_carried_out()
    {
        var s = Held.Of(Setup.Support with { Callback = Held.Callback });
        s.Join(1);
        Assert.Null(s.Restore(Callback));
        Assert.True(s.FactsOf(FactKind.CallerJoined).Last().IsResumed);

        s.SetStatus("anna", AgentStatus.Available);

        var dial = s.Sent(CommandKind.DialCustomer);
        Assert.Equal("+4930555", dial.CallerNumber);
        s.CustomerAnswers(dial.Call.Value);
        s.AssertOffered(dial.Call.Value, "anna");
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(CallerOutcome.Answered, s.Ended(dial.Call.Value).Outcome);
    }

    [Fact]
    public void A_callback_that_is_too_late_or_may_not_be_dialled_is_refused()
    {
        var s = Held.Of(Setup.Support with { Callback = Held.Callback });
        Assert.Equal(EngineErrorCode.BadValue, s.Restore(Callback with { ExpiresInMs = -5_000 })!.Code);
        Assert.NotNull(s.Restore(Callback with { Number = "+1900666" }));
        Assert.Empty(s.Snapshot().Callers);
    }
}
