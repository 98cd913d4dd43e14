using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class LostBridgeIsRepaired
{
    [Fact]
    public void The_leg_is_cancelled_and_the_caller_goes_to_the_next_agent_once_his_channel_is_back()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Answer("anna");
        s.Wait(10_000);
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);

        s.EndLeg("anna");
        Assert.Single(s.FactsOf(FactKind.OfferStarted));
        s.EndBridge("anna");
        s.AssertOffered(1, "bert");
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Single(s.FactsOf(FactKind.Repaired));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_caller_whose_channel_does_not_come_back_is_released_and_no_other_agent_is_rung(bool legEnds)
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Answer("anna");
        s.Wait(10_000);
        if (legEnds)
        {
            s.EndLeg("anna");
        }

        s.Wait(10_000);

        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((ReleaseResult.Failed, "900"), (release.Result, release.Extension));
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(30_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Equal(CallerOutcome.Lost, s.Ended(1).Outcome);
        Assert.Empty(s.Snapshot().Callers);
        Assert.Single(s.FactsOf(FactKind.OfferStarted));
    }

    [Fact]
    public void A_bridge_that_starts_after_all_is_a_talk_that_ends_with_its_cancelled_leg()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Answer("anna");
        s.Wait(10_000);

        s.StartBridge("anna");
        s.EndLeg("anna");
        s.Leave(1, LeaveReason.Released);

        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_caller_who_was_bridged_without_a_word_counts_as_answered()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Answer("anna");
        s.Wait(2_000);
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
        Assert.Single(s.FactsOf(FactKind.CallerAnswered));
        Assert.Single(s.FactsOf(FactKind.Repaired));
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }
}
