using Acd.Engine.Events;
using Acd.Engine.Agents;
namespace Acd.Scenarios.Tests;

public class StrategyChangesOnALiveQueue
{
    private static readonly (string, int, int)[] Tiers = [("anna", 1, 3), ("bert", 1, 2), ("carl", 1, 1)];

    [Fact]
    public void The_next_offer_follows_the_new_order()
    {
        var s = new Scenario(Setup.Tiered(Setup.Support, Tiers));
        s.Join(1);
        s.AssertOffered(1, "anna");
        s.Apply(Setup.Tiered(Setup.Support with { Strategy = "top-down" }, Tiers));
        Assert.Empty(s.Offered);
        s.Join(2);
        s.AssertOffered(2, "carl");
    }

    [Fact]
    public void To_ring_all_rings_everybody_for_who_waits()
    {
        var s = new Scenario(Setup.Tiered(Setup.Support, Tiers));
        s.Join(1);
        s.Apply(Setup.Tiered(Setup.Support with { Strategy = "ring-all" }, Tiers));
        Assert.Empty(s.Offered);
        s.Join(2);
        Assert.Equal(["carl", "bert"], s.Offered);
    }

    [Fact]
    public void From_ring_all_the_phones_that_ring_go_on_and_the_first_answer_wins()
    {
        var s = new Scenario(Setup.Tiered(Setup.Support with { Strategy = "ring-all" }, Tiers));
        s.Join(1);
        Assert.Equal(["carl", "bert", "anna"], s.Offered);
        s.Apply(Setup.Tiered(Setup.Support with { Strategy = "longest-idle-agent" }, Tiers));
        s.Connect("bert");
        s.Join(2);
        Assert.Empty(s.Offered);
        s.EndLeg("anna");
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void From_enterprise_the_phones_that_ring_for_nobody_stop()
    {
        var s = new Scenario(Setup.Tiered(Setup.Support with { Strategy = "enterprise" }, Tiers));
        s.Join(1);
        s.Apply(Setup.Tiered(Setup.Support with { Strategy = "top-down" }, Tiers));
        s.AssertCancelled("anna", Engine.Events.HangupCause.OriginatorCancel);
        s.AssertOffered(1, "carl");
    }

    [Theory]
    [InlineData("longest-idle-agent")]
    [InlineData("ring-progressively")]
    [InlineData("enterprise")]
    public void Phones_that_ring_are_enough_when_it_does_not_ring_all_any_more(string strategy)
    {
        var s = new Scenario(Setup.One(Setup.Support with { Strategy = "ring-all" }, "anna", "bert"));
        s.Join(1);
        s.Apply(Setup.One(Setup.Support with { Strategy = strategy }, "anna", "bert", "carl"));
        s.SetStatus("carl", AgentStatus.LoggedOut);
        s.SetStatus("carl", AgentStatus.Available);
        Assert.DoesNotContain("carl", s.AgentsIn(AgentState.Ringing));
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.EndLeg("bert", HangupCause.NoAnswer);
        s.Wait(20_000);
        Assert.Contains("carl", s.AgentsIn(AgentState.Ringing));
    }
}
