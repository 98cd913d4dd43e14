using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class StrategyDecidesTheOrderOfAgents
{
    /// <summary>Configured as anna, bert, carl; carl stands first by position, anna last; all became ready in this order.</summary>
    [Theory]
    [InlineData("longest-idle-agent", "anna bert carl")]
    [InlineData("round-robin", "carl bert anna")]
    [InlineData("top-down", "carl bert anna")]
    [InlineData("agent-with-least-talk-time", "carl bert anna")]
    [InlineData("agent-with-fewest-calls", "carl bert anna")]
    [InlineData("sequentially-by-agent-order", "carl bert anna")]
    [InlineData("ring-all", "carl bert anna")]
    [InlineData("enterprise", "anna bert carl")]
    public void Positions_count_where_the_strategy_looks_at_them(string strategy, string expected) =>
        Assert.Equal(expected.Split(' '), OrderOf(Setup.Tiered(Queue(strategy), ("anna", 1, 3), ("bert", 1, 2), ("carl", 1, 1))));

    [Theory]
    [InlineData("longest-idle-agent")]
    [InlineData("round-robin")]
    [InlineData("top-down")]
    [InlineData("agent-with-least-talk-time")]
    [InlineData("agent-with-fewest-calls")]
    [InlineData("sequentially-by-agent-order")]
    [InlineData("ring-all")]
    [InlineData("enterprise")]
    public void Among_equals_who_came_first_comes_first(string strategy) =>
        Assert.Equal(["anna", "bert", "carl"], OrderOf(Setup.Tiered(Queue(strategy), ("anna", 1, 1), ("bert", 1, 1), ("carl", 1, 1))));

    [Theory]
    [InlineData("longest-idle-agent")]
    [InlineData("round-robin")]
    [InlineData("top-down")]
    [InlineData("agent-with-least-talk-time")]
    [InlineData("agent-with-fewest-calls")]
    [InlineData("random")]
    [InlineData("weighted-random")]
    [InlineData("sequentially-by-agent-order")]
    [InlineData("ring-all")]
    [InlineData("enterprise")]
    public void Levels_come_before_everything_else(string strategy) =>
        Assert.Equal(["carl", "bert", "anna"], OrderOf(Setup.Tiered(Queue(strategy), ("anna", 3, 1), ("bert", 2, 2), ("carl", 1, 3))));

    [Fact]
    public void Least_talk_time_counts_time_and_not_calls()
    {
        var s = new Scenario(Setup.One(Queue("agent-with-least-talk-time"), "anna", "bert", "carl"));
        ServeNext(s, 1, "anna", 60_000);
        ServeNext(s, 2, "bert", 10_000);
        ServeNext(s, 3, "carl", 20_000);
        ServeNext(s, 4, "bert", 5_000);
        ServeNext(s, 5, "bert", 5_001);
        ServeNext(s, 6, "carl", 0);
    }

    [Fact]
    public void Fewest_calls_counts_calls_and_not_time()
    {
        var s = new Scenario(Setup.One(Queue("agent-with-fewest-calls"), "anna", "bert", "carl"));
        ServeNext(s, 1, "anna", 1);
        ServeNext(s, 2, "bert", 60_000);
        ServeNext(s, 3, "carl", 1);
        s.SetStatus("anna", AgentStatus.OnBreak);
        ServeNext(s, 4, "bert", 1);
        s.SetStatus("anna", AgentStatus.Available);
        ServeNext(s, 5, "carl", 1);
        ServeNext(s, 6, "anna", 1);
    }

    [Fact]
    public void Sequentially_begins_at_the_start_each_time()
    {
        var s = new Scenario(Setup.Tiered(Queue("sequentially-by-agent-order"), ("anna", 1, 1), ("bert", 1, 2), ("carl", 1, 3)));
        ServeNext(s, 1, "anna", 1);
        ServeNext(s, 2, "anna", 1);
        s.Join(3);
        s.Join(4);
        s.AssertOffered(4, "bert");
        s.Serve("anna");
        s.Join(5);
        s.AssertOffered(5, "anna");
    }

    [Fact]
    public void Sequentially_among_equal_positions_who_was_offered_longest_ago()
    {
        var s = new Scenario(Setup.One(Queue("sequentially-by-agent-order"), "anna", "bert", "carl"));
        ServeNext(s, 1, "anna", 1);
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.SetStatus("bert", AgentStatus.Available);
        ServeNext(s, 2, "carl", 1);
        ServeNext(s, 3, "bert", 1);
        ServeNext(s, 4, "anna", 1);
    }

    private static QueueConfig Queue(string strategy) => Setup.Support with { Strategy = strategy };

    private static void ServeNext(Scenario s, ulong call, string expected, long talkMs)
    {
        s.Join(call);
        s.AssertOffered(call, expected);
        s.Serve(expected, talkMs);
    }

    private static List<string> OrderOf(EngineConfig config)
    {
        var s = new Scenario(config);
        List<string> order = [];
        for (ulong call = 1; call <= 3; call++)
        {
            s.Join(call);
            order.AddRange(s.Offered);
        }

        return order;
    }
}
