using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

public class LostReportsAreRepairedByACount
{
    [Fact]
    public void An_agent_who_talks_to_nobody_is_free_again_and_the_caller_is_on_record_as_answered()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.Wait(60_000);

        s.CountTwice([]);

        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Empty(s.Snapshot().Callers);
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
        Assert.Equal(2, s.FactsOf(FactKind.Repaired).Count());
        s.Join(2);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void One_count_proves_nothing()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.Count([]);
        s.Count([1], s.OfferTo("anna"));
        s.Count([]);
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        Assert.Empty(s.FactsOf(FactKind.Repaired));
    }

    [Fact]
    public void Who_came_after_the_question_is_not_judged()
    {
        var s = new Scenario(Setup.One("anna"));
        var asked = new ChannelsCounted(s.NowMs, new HashSet<CallId>(), new HashSet<OfferId>(), new HashSet<OfferId>());
        s.Join(1);
        s.Handle(asked);
        s.Handle(asked);
        Assert.Equal("offered", s.Caller(1).State);
        Assert.Empty(s.FactsOf(FactKind.Repaired));
    }

    [Fact]
    public void A_talk_whose_leg_alone_is_missing_ends()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.CountTwice([1]);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
    }

    [Fact]
    public void A_waiting_caller_who_is_gone_does_not_block_the_queue()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Join(2);
        s.CountTwice([2]);
        Assert.Equal(CallerOutcome.Lost, s.Ended(1).Outcome);
        Assert.Equal(1, s.Queue("support").Waiting);
    }

    [Fact]
    public void A_phone_that_rings_for_somebody_who_is_gone_stops()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Dialing("anna");
        var offer = s.OfferTo("anna");
        s.Count([], [], [offer]);
        s.Wait(5_000);
        s.Count([], [], [offer]);
        Assert.Equal(offer, s.Sent(CommandKind.CancelLeg).Offer);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_callback_goes_on_although_the_hang_up_was_never_reported()
    {
        var s = Held.Of(Setup.Support with { Callback = Held.Callback });
        s.Join(1);
        Assert.Null(s.RequestCallback(1));
        s.SetStatus("anna", AgentStatus.Available);
        Assert.DoesNotContain(s.Commands, command => command.Kind == CommandKind.DialCustomer);

        s.CountTwice([]);

        Assert.Equal(1u, s.Sent(CommandKind.DialCustomer).Call.Value);
        Assert.Single(s.FactsOf(FactKind.Repaired));
        s.CountTwice([]);
        Assert.Single(s.FactsOf(FactKind.Repaired));
    }

    [Fact]
    public void A_caller_nobody_knows_is_sent_to_his_fallback_once()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Count([7]);
        s.AssertSentNothing();
        s.Count([7]);
        Assert.Equal(7u, s.Sent(CommandKind.SendToFallback).Call.Value);
        s.Count([7]);
        s.AssertSentNothing();
    }

    [Fact]
    public void A_leg_nobody_knows_is_cancelled_unless_somebody_talks()
    {
        var s = new Scenario(Setup.One("anna"));
        OfferId idle = new(70), bridged = new(71);
        s.Count([], [bridged], [idle]);
        s.Count([], [bridged], [idle]);
        Assert.Equal(idle, s.Sent(CommandKind.CancelLeg).Offer);
    }
}
