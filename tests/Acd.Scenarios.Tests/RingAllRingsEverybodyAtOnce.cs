using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class RingAllRingsEverybodyAtOnce
{
    private static readonly QueueConfig Queue = Setup.Support with { Strategy = "ring-all" };

    private readonly Scenario _s = new(Setup.One(Queue, "anna", "bert", "carl"));

    [Fact]
    public void All_agents_ring_for_the_first_caller()
    {
        _s.Join(1);
        Assert.Equal(["anna", "bert", "carl"], _s.Offered);
        Assert.All(_s.Offered, agent => _s.AssertOffered(1, agent));
    }

    [Fact]
    public void The_first_answer_wins_and_the_others_stop()
    {
        _s.Join(1);
        _s.Answer("bert");
        Assert.Equal(1ul, _s.Sent(CommandKind.Bridge).Call.Value);
        _s.AssertCancelled("anna", HangupCause.LoseRace);
        _s.AssertCancelled("carl", HangupCause.LoseRace);
        Assert.Equal(["anna", "carl"], _s.AgentsIn(AgentState.Releasing));
    }

    [Fact]
    public void A_second_answer_comes_too_late()
    {
        _s.Join(1);
        _s.Answer("bert");
        _s.Answer("anna");
        _s.AssertSentNothing();
        _s.StartBridge("bert");
        _s.EndLeg("anna");
        Assert.Equal((AgentState.Ready, 0), (_s.StateOf("anna"), _s.Agent("anna").CallsAnswered));
        Assert.Single(_s.FactsOf(FactKind.OfferAnswered));
    }

    [Fact]
    public void Losers_keep_their_place_among_the_idle()
    {
        _s.Join(1);
        _s.Connect("bert");
        _s.EndLeg("carl", HangupCause.LoseRace);
        _s.EndLeg("anna", HangupCause.LoseRace);
        Assert.Equal(0, _s.Agent("anna").NoAnswerInARow);
        _s.HangUp("bert");
        _s.Join(2);
        Assert.Equal(["anna", "carl", "bert"], _s.Offered);
    }

    [Fact]
    public void Who_becomes_ready_joins_in()
    {
        _s.SetStatus("carl", AgentStatus.OnBreak);
        _s.Join(1);
        Assert.Equal(["anna", "bert"], _s.Offered);
        _s.SetStatus("carl", AgentStatus.Available);
        _s.AssertOffered(1, "carl");
        _s.Answer("carl");
        _s.AssertCancelled("anna", HangupCause.LoseRace);
    }

    [Fact]
    public void One_rejects_and_the_others_ring_on()
    {
        _s.Join(1);
        _s.Wait(2_000);
        _s.EndLeg("anna", HangupCause.CallRejected);
        _s.AssertSentNothing();
        Assert.Equal(AgentState.Cooling, _s.StateOf("anna"));
        Assert.Equal("offered", _s.Caller(1).State);
        _s.Wait(4_000);
        _s.AssertOffered(1, "anna");
    }

    [Fact]
    public void All_fail_and_the_caller_waits_until_somebody_has_rested()
    {
        _s.Join(1);
        _s.Wait(20_000);
        foreach (var agent in new[] { "anna", "bert", "carl" })
        {
            _s.EndLeg(agent, HangupCause.NoAnswer);
            _s.AssertSentNothing();
        }

        Assert.Equal("waiting", _s.Caller(1).State);
        _s.Wait(2_000);
        Assert.Equal(["anna", "bert", "carl"], _s.Offered);
    }

    [Fact]
    public void The_caller_hangs_up_and_every_phone_stops()
    {
        _s.Join(1);
        _s.Leave(1);
        Assert.Equal(CallerOutcome.Abandoned, _s.Ended(1).Outcome);
        foreach (var agent in new[] { "anna", "bert", "carl" })
        {
            _s.AssertCancelled(agent, HangupCause.OriginatorCancel);
        }

        foreach (var agent in new[] { "carl", "bert", "anna" })
        {
            _s.EndLeg(agent, HangupCause.OriginatorCancel);
        }

        _s.Join(2);
        Assert.Equal(["anna", "bert", "carl"], _s.Offered);
    }

    [Fact]
    public void The_second_caller_waits_until_a_phone_is_free()
    {
        _s.Join(1);
        _s.Join(2);
        Assert.Empty(_s.Offered);
        _s.Connect("bert");
        _s.EndLeg("anna", HangupCause.LoseRace);
        _s.AssertOffered(2, "anna");
        _s.EndLeg("carl", HangupCause.LoseRace);
        _s.AssertOffered(2, "carl");
    }

    [Fact]
    public void A_better_caller_gets_those_who_become_ready_and_phones_that_ring_are_left_alone()
    {
        _s.SetStatus("carl", AgentStatus.OnBreak);
        _s.Join(1);
        _s.Join(2, e => e with { Priority = 5 });
        Assert.DoesNotContain(_s.Commands, command => command.Kind == CommandKind.CancelLeg);
        _s.SetStatus("carl", AgentStatus.Available);
        _s.AssertOffered(2, "carl");
        _s.Answer("anna");
        Assert.Equal(1ul, _s.Sent(CommandKind.Bridge).Call.Value);
    }

    [Fact]
    public void His_time_is_over_while_all_ring()
    {
        var s = new Scenario(Setup.One(Queue with { MaxWaitMs = 10_000 }, "anna", "bert"));
        s.Join(1);
        s.Wait(10_000);
        Assert.Equal(ReleaseResult.TimedOut, s.Sent(CommandKind.ReleaseCaller).Result);
        s.AssertCancelled("anna", HangupCause.OriginatorCancel);
        s.AssertCancelled("bert", HangupCause.OriginatorCancel);
    }

    [Fact]
    public void A_failed_bridge_rings_everybody_again()
    {
        _s.Join(1);
        _s.Answer("bert");
        _s.EndLeg("anna", HangupCause.LoseRace);
        _s.EndLeg("carl", HangupCause.LoseRace);
        _s.AssertSentNothing();
        _s.EndBridge("bert");
        Assert.Equal(["anna", "carl"], _s.Offered);
        _s.AssertOffered(1, "anna");
    }
}
