using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class RingProgressivelyAddsOnePhoneAtATime
{
    private static readonly QueueConfig Queue = Setup.Support with { Strategy = "ring-progressively", RingProgressivelyDelayMs = 5_000 };

    private readonly Scenario _s = new(Setup.Tiered(Queue, ("anna", 1, 3), ("bert", 1, 1), ("carl", 1, 2)));

    [Fact]
    public void By_position_one_more_after_each_delay_while_the_earlier_ring_on()
    {
        _s.Join(1);
        Assert.Equal(["bert"], _s.Offered);
        _s.Wait(4_999);
        _s.AssertSentNothing();
        _s.Wait(1);
        Assert.Equal(["carl"], _s.Offered);
        _s.Wait(5_000);
        Assert.Equal(["anna"], _s.Offered);
        Assert.Equal(["anna", "bert", "carl"], _s.AgentsIn(AgentState.Ringing));
        _s.Wait(5_000);
        _s.AssertSentNothing();
    }

    [Fact]
    public void The_first_answer_wins_whoever_it_is()
    {
        _s.Join(1);
        _s.Wait(5_000);
        _s.Answer("bert");
        _s.AssertCancelled("carl", HangupCause.LoseRace);
        _s.StartBridge("bert");
        _s.Wait(60_000);
        Assert.Empty(_s.Offered);
    }

    [Fact]
    public void One_fails_while_another_rings_and_the_delay_goes_on()
    {
        _s.Join(1);
        _s.Wait(5_000);
        _s.EndLeg("bert", HangupCause.CallRejected);
        _s.AssertSentNothing();
        Assert.Equal("offered", _s.Caller(1).State);
        _s.Wait(4_999);
        Assert.Empty(_s.Offered);
        _s.Wait(1);
        Assert.Contains("anna", _s.AgentsIn(AgentState.Ringing));
    }

    [Fact]
    public void The_only_one_fails_and_the_next_rings_at_once()
    {
        _s.Join(1);
        _s.Wait(2_000);
        _s.EndLeg("bert", HangupCause.UserBusy);
        Assert.Equal(["carl"], _s.Offered);
        _s.Wait(4_999);
        Assert.DoesNotContain("anna", _s.AgentsIn(AgentState.Ringing));
        _s.Wait(1);
        Assert.Contains("anna", _s.AgentsIn(AgentState.Ringing));
    }

    [Fact]
    public void Nobody_is_free_when_the_delay_is_over_and_the_first_to_be_rings()
    {
        _s.SetStatus("anna", AgentStatus.OnBreak);
        _s.SetStatus("carl", AgentStatus.OnBreak);
        _s.Join(1);
        _s.Wait(20_000);
        Assert.Empty(_s.Offered);
        _s.SetStatus("anna", AgentStatus.Available);
        _s.AssertOffered(1, "anna");
        _s.SetStatus("carl", AgentStatus.Available);
        Assert.Empty(_s.Offered);
        _s.Wait(5_000);
        _s.AssertOffered(1, "carl");
    }

    [Fact]
    public void The_caller_hangs_up_and_no_further_phone_rings()
    {
        _s.Join(1);
        _s.Wait(5_000);
        _s.Leave(1);
        _s.AssertCancelled("bert", HangupCause.OriginatorCancel);
        _s.AssertCancelled("carl", HangupCause.OriginatorCancel);
        _s.Wait(5_000);
        Assert.Empty(_s.Offered);
    }

    [Fact]
    public void A_second_caller_gets_phones_that_do_not_ring_yet()
    {
        _s.Join(1);
        _s.Join(2);
        _s.AssertOffered(2, "carl");
        _s.Wait(5_000);
        Assert.Equal(["anna"], _s.Offered);
        _s.AssertOffered(1, "anna");
    }
}
