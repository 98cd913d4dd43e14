using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class LostBridgeIsRepaired
{
    [Fact]
    public void The_caller_goes_to_the_next_agent_once()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Answer("anna");
        s.Wait(10_000);
        s.AssertOffered(1, "bert");
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);
        s.EndLeg("anna");

        s.Answer("bert");
        s.Wait(10_000);
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((ReleaseResult.Failed, "900"), (release.Result, release.Extension));
        s.Wait(30_000);
        Assert.Equal(CallerOutcome.Lost, s.Ended(1).Outcome);
        Assert.Empty(s.Snapshot().Callers);
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
