using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Skills;

namespace Acd.Engine.Tests.Routing;

public class RoutesTests
{
    private readonly Queue _queue = new(new QueueConfig { Name = "support", TierRulesApply = true }, new SkillCatalogue());

    private Routes Routes => _queue.Routes;

    [Fact]
    public void A_new_line_meets_the_pools_there_are()
    {
        var low = Pool(1);
        var high = Pool(2);
        var line = Line("", reach: 1);
        Assert.Equal((true, false), Edges(line, low, high));
    }

    [Fact]
    public void A_new_pool_meets_the_lines_there_are()
    {
        Pool(1);
        var near = Line("", reach: 1);
        var far = Line("", reach: 2);
        var pool = Pool(2);
        Assert.Equal((false, true), (Edge(near, pool), Edge(far, pool)));
    }

    [Fact]
    public void Skills_and_team_decide_too()
    {
        var able = Pool(1, "red", ("billing", 5));
        var unable = Pool(1, "red", ("billing", 4));
        Assert.Equal((true, false), Edges(Line("billing>=5", 1), able, unable));
        Assert.Equal((true, true), Edges(Line("billing", 1, "red"), able, unable));
        Assert.Equal((false, false), Edges(Line("", 1, "blue"), able, unable));
    }

    [Fact]
    public void A_line_of_one_agent_meets_no_pool_and_is_his()
    {
        var pool = Pool(1);
        var agent = new Agent(new AgentConfig { Name = "anna", Contact = "user/anna" }, 0);
        var line = Routes.LineOf(SkillExpression.Anyone, 0, null, agent);
        Assert.False(Edge(line, pool));
        Assert.Equal([line], agent.OwnLines);
    }

    [Fact]
    public void The_first_staffed_level_is_open_to_everybody()
    {
        var low = Pool(1);
        var high = Pool(2);
        var line = Line("", reach: 0);
        Assert.Equal((false, false), Edges(line, low, high));
        Staff(high);
        Assert.Equal((false, true), Edges(line, low, high));
        Staff(low);
        Assert.Equal((true, false), Edges(line, low, high));
    }

    [Fact]
    public void Where_empty_levels_take_their_time_it_is_not()
    {
        _queue.Configure(_queue.Config with { TierRuleNoAgentNoWait = false });
        var pool = Pool(1);
        var line = Line("", reach: 0);
        Staff(pool);
        Assert.False(Edge(line, pool));
    }

    [Fact]
    public void Who_asks_for_the_same_gets_the_same()
    {
        Assert.Same(Pool(1, "red", ("a", 1), ("b", 2)), Pool(1, "red", ("B", 2), ("a", 1)));
        Assert.NotSame(Pool(1), Pool(1, "red"));
        Assert.Same(Line("a and b", 1), Line("a  AND b", 1));
        Assert.NotSame(Line("", 1), Line("", 2));
    }

    [Fact]
    public void A_level_between_two_keeps_them_in_order()
    {
        Pool(3);
        Pool(1);
        Pool(2);
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(ordinal => Routes.Levels[ordinal].Number));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(ordinal => Routes.Levels[ordinal].Ordinal));
    }

    [Fact]
    public void Empty_lines_are_given_up_and_their_places_used_again()
    {
        var pool = Pool(1, "", ("a", 10));
        var lines = 0;
        for (var level = 0; level < 5_000; level++)
        {
            var line = Routes.LineOf(Parse($"a>={1 + (level % 10)} or s{level}"), 1, null, null);
            Assert.True(Edge(line, pool));
            lines = Math.Max(lines, Routes.AllLines.Count);
        }

        Assert.InRange(lines, 1, 2_048);
        Assert.InRange(pool.Lines.Count, 1, 2_048);
    }

    private static SkillExpression Parse(string text) =>
        SkillExpression.TryParse(text, out var expression, out var error) ? expression : throw new ArgumentException(error.ToString());

    private static bool Edge(Line line, Pool pool)
    {
        Assert.Equal(line.Pools.Get(pool.Slot), pool.Lines.Get(line.Slot));
        return line.Pools.Get(pool.Slot);
    }

    private static (bool, bool) Edges(Line line, Pool a, Pool b) => (Edge(line, a), Edge(line, b));

    private Pool Pool(int level, string team = "", params (string Skill, int Level)[] skills)
    {
        SkillSet.TryCreate([.. skills.Select(skill => new SkillLevel(skill.Skill, skill.Level))], out var set, out _);
        return Routes.PoolOf(level, set!, team);
    }

    private Line Line(string requirement, int reach, string? team = null) => Routes.LineOf(Parse(requirement), reach, team, null);

    private void Staff(Pool pool)
    {
        pool.Level.Present++;
        Assert.True(Routes.Levels.FindFirstStaffed());
        Routes.Reconnect();
    }
}
