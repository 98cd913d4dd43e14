using Acd.Engine.Routing;

namespace Acd.Engine.Tests.Routing;

public class LongestIdleAgentTests
{
    [Fact]
    public void Who_became_ready_first_ranks_first_whatever_his_tier()
    {
        var strategy = new LongestIdleAgent();
        var earlier = strategy.RankOf(new AgentStanding(Level: 9, Position: 9, IdleOrder: 1));
        var later = strategy.RankOf(new AgentStanding(Level: 1, Position: 1, IdleOrder: 2));
        Assert.True(earlier.CompareTo(later) < 0);
    }

    [Fact]
    public void It_is_found_by_its_name()
    {
        Assert.IsType<LongestIdleAgent>(AgentStrategies.Find("longest-idle-agent"));
        Assert.Null(AgentStrategies.Find("Longest-Idle-Agent"));
    }
}
