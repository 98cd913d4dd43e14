using Acd.Engine.Routing;

namespace Acd.Engine.Tests.Routing;

public class AgentRankTests
{
    [Theory]
    [InlineData(1, 9, 9, 9, 2, 0, 0, 0)]
    [InlineData(1, 1, 9, 9, 1, 2, 0, 0)]
    [InlineData(1, 1, 1, 9, 1, 1, 2, 0)]
    [InlineData(1, 1, 1, 1, 1, 1, 1, 2)]
    public void Earlier_fields_outweigh_later_ones(int aLevel, long a1, long a2, long a3, int bLevel, long b1, long b2, long b3)
    {
        Assert.True(new AgentRank(aLevel, a1, a2, a3).CompareTo(new AgentRank(bLevel, b1, b2, b3)) < 0);
        Assert.True(new AgentRank(bLevel, b1, b2, b3).CompareTo(new AgentRank(aLevel, a1, a2, a3)) > 0);
        Assert.Equal(0, new AgentRank(aLevel, a1, a2, a3).CompareTo(new AgentRank(aLevel, a1, a2, a3)));
    }
}
