using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

public class ConversationIsAdopted
{
    private static readonly ConversationFound Found = new(
        "anna", "support", "leg-7", new CallId(7), "uuid-7", "+49307", "Caller 7", WaitedMs: 8_000, TalkedMs: 60_000);

    [Fact]
    public void The_agent_talks_and_is_not_offered_anybody_until_his_leg_ends()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.Null(s.Find(Found));
        var adopt = s.Sent(CommandKind.AdoptLeg);
        Assert.Equal("leg-7", adopt.StandbyUuid);
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        Assert.Equal(8_000, s.Caller(7).WaitMs);
        Assert.True(Assert.Single(s.FactsOf(FactKind.CallerAnswered)).IsResumed);
        s.Join(8);
        Assert.Empty(s.Offered);

        s.Wait(10_000);
        s.EndLeg(adopt.Offer, HangupCause.NormalClearing);

        s.AssertOffered(8, "anna");
        s.Leave(7, LeaveReason.Released);
        Assert.Equal((CallerOutcome.Answered, 70_000L, 8_000L), (s.Ended(7).Outcome, s.Ended(7).DurationMs, s.Ended(7).WaitMs));
        Assert.Equal(0, s.Agent("anna").CallsAnswered);
    }

    [Fact]
    public void A_caller_without_a_thread_ends_with_the_leg()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Find(Found with { Call = default });
        var adopt = s.Sent(CommandKind.AdoptLeg);
        s.CountTwice([], adopt.Offer);
        Assert.Empty(s.FactsOf(FactKind.Repaired));
        s.EndLeg(adopt.Offer, HangupCause.NormalClearing);
        Assert.Empty(s.Snapshot().Callers);
        Assert.Equal(CallerOutcome.Answered, Assert.Single(s.FactsOf(FactKind.CallerEnded)).Outcome);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void What_is_known_is_not_taken_twice()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Find(Found);
        s.Find(Found);
        s.AssertSentNothing();
        s.Find(Found with { Call = default, CallUuid = "" });
        s.AssertSentNothing();
        Assert.Single(s.Snapshot().Callers);
    }

    [Fact]
    public void What_rang_for_him_meanwhile_is_taken_back()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.AssertOffered(1, "anna");
        s.Find(Found);
        s.AssertCancelled("anna", HangupCause.OriginatorCancel);
        s.AssertOffered(1, "bert");
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
    }

    [Fact]
    public void A_queue_that_is_gone_is_replaced_and_an_agent_who_is_gone_is_said()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.Equal(EngineErrorCode.UnknownAgent, s.Find(Found with { Agent = "zoe" })!.Code);
        Assert.Null(s.Find(Found with { Queue = "old" }));
        Assert.Equal("support", s.Caller(7).Queue);
    }
}
