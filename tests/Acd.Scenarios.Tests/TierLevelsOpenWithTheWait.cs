using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class TierLevelsOpenWithTheWait
{
    private static readonly QueueConfig Queue = Setup.Support with { TierRulesApply = true, TierRuleWaitMs = 30_000 };

    private static readonly (string, int, int)[] Tiers = [("anna", 1, 1), ("bert", 2, 1), ("carl", 3, 1)];

    [Fact]
    public void Without_tier_rules_every_level_is_open_at_once()
    {
        var s = new Scenario(Setup.Tiered(Queue with { TierRulesApply = false }, Tiers));
        s.Join(1);
        s.AssertOffered(1, "anna");
        s.Join(2);
        s.AssertOffered(2, "bert");
        s.Join(3);
        s.AssertOffered(3, "carl");
    }

    [Fact]
    public void Every_level_opens_after_the_wait()
    {
        var s = Busy(Setup.Tiered(Queue, Tiers));
        s.Wait(29_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(2, "bert");
        s.Join(3);
        Assert.Empty(s.Offered);
        s.Wait(30_000);
        s.AssertOffered(3, "carl");
    }

    [Fact]
    public void Multiplied_each_level_takes_longer_than_the_one_before()
    {
        var s = Busy(Setup.Tiered(Queue with { TierRuleMultiplyLevel = true }, Tiers));
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Wait(89_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(2, "carl");
    }

    [Fact]
    public void Level_zero_is_open_at_once_beside_the_first_that_is_staffed()
    {
        var s = new Scenario(Setup.Tiered(
            Queue with { TierRuleNoAgentNoWait = false }, ("anna", 0, 1), ("bert", 1, 1)));
        s.Join(1);
        s.AssertOffered(1, "anna");
        s.Join(2);
        Assert.Empty(s.Offered);
        s.Wait(30_000);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void Without_an_agent_on_a_level_the_next_one_opens_at_once()
    {
        var s = new Scenario(Setup.Tiered(Queue, Tiers));
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.Join(1);
        s.AssertOffered(1, "bert");
        s.Join(2);
        Assert.Empty(s.Offered);
        s.SetStatus("bert", AgentStatus.LoggedOut);
        s.AssertOffered(2, "carl");
    }

    [Fact]
    public void Agents_on_break_do_not_hold_a_level()
    {
        var s = new Scenario(Setup.Tiered(Queue, Tiers));
        s.Join(1);
        s.Join(2);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void Agents_on_break_hold_a_level_where_they_count_as_present()
    {
        var s = new Scenario(Setup.Tiered(Queue with { AbsentAgents = AbsentAgents.None }, Tiers));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        Assert.Empty(s.Offered);
        s.Wait(30_000);
        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void Without_no_agent_no_wait_an_empty_level_still_takes_its_time()
    {
        var s = new Scenario(Setup.Tiered(Queue with { TierRuleNoAgentNoWait = false }, Tiers));
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.Join(1);
        Assert.Empty(s.Offered);
        s.Wait(30_000);
        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void A_level_whose_first_agent_comes_closes_the_one_behind_it()
    {
        var s = new Scenario(Setup.Tiered(Queue, Tiers));
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.SetStatus("anna", AgentStatus.Available);
        s.Join(1);
        s.AssertOffered(1, "anna");
        s.Join(2);
        Assert.Empty(s.Offered);
    }

    [Fact]
    public void An_agent_of_a_closed_level_is_passed_over_for_a_caller_who_has_waited()
    {
        var s = Busy(Setup.Tiered(Queue, Tiers));
        s.Wait(20_000);
        s.Join(3, e => e with { Priority = 9 });
        s.Wait(10_000);
        s.AssertOffered(2, "bert");
        Assert.Equal("waiting", s.Caller(3).State);
    }

    [Fact]
    public void Among_open_levels_the_lowest_with_a_ready_agent_comes_first()
    {
        var s = Busy(Setup.Tiered(Queue, Tiers));
        s.Join(3, e => e with { WaitedMs = 30_000 });
        s.AssertOffered(3, "bert");
        s.Join(4, e => e with { WaitedMs = 30_000 });
        s.AssertOffered(4, "carl");
    }

    /// <summary>The only agent of the first level is busy with caller 1; caller 2 has just joined.</summary>
    private static Scenario Busy(EngineConfig config)
    {
        var s = new Scenario(config);
        s.Join(1);
        s.Connect("anna");
        s.Join(2);
        Assert.Empty(s.Offered);
        return s;
    }
}
