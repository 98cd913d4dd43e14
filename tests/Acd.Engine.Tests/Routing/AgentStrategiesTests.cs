using Acd.Engine.Routing;

namespace Acd.Engine.Tests.Routing;

public class AgentStrategiesTests
{
    private static readonly AgentStanding First = new(1, 1, 0, 10, 500, 5, 7, 1, 0.5, 0);

    public static TheoryData<string, object> Better => new()
    {
        { "longest-idle-agent", First with { Position = 9, IdleOrder = 1 } },
        { "round-robin", First with { Position = 0, IdleOrder = 99 } },
        { "top-down", First with { Position = 0, IdleOrder = 99 } },
        { "agent-with-least-talk-time", First with { TalkMs = 1, IdleOrder = 99, Position = 9 } },
        { "agent-with-fewest-calls", First with { CallsAnswered = 1, IdleOrder = 99, Position = 9 } },
        { "random", First with { Draw = 0.9, IdleOrder = 99 } },
        { "weighted-random", First with { Weight = 100, IdleOrder = 99 } },
        { "sequentially-by-agent-order", First with { OfferOrder = 1, IdleOrder = 99 } },
        { "ring-all", First with { Position = 0, IdleOrder = 99 } },
        { "ring-progressively", First with { Position = 0, IdleOrder = 99 } },
        { "enterprise", First with { IdleOrder = 1, Position = 9 } },
    };

    [Theory]
    [MemberData(nameof(Better))]
    public void Each_ranks_by_what_it_is_named_for(string name, object better)
    {
        var strategy = AgentStrategies.Find(name)!;
        Assert.True(strategy.RankOf((AgentStanding)better).CompareTo(strategy.RankOf(First)) < 0);
    }

    [Theory]
    [MemberData(nameof(Better))]
    public void The_level_outweighs_all_else(string name, object better)
    {
        var strategy = AgentStrategies.Find(name)!;
        Assert.True(strategy.RankOf((AgentStanding)better with { Level = 2 }).CompareTo(strategy.RankOf(First)) > 0);
    }

    [Theory]
    [MemberData(nameof(Better))]
    public void No_two_agents_rank_the_same(string name, object better)
    {
        var strategy = AgentStrategies.Find(name)!;
        Assert.NotEqual(strategy.RankOf(First), strategy.RankOf(First with { Index = 1, IdleOrder = 11 }));
        Assert.NotNull(better);
    }

    [Fact]
    public void Names_are_exact() => Assert.Null(AgentStrategies.Find("Longest-Idle-Agent"));
}
