using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Skills;

namespace Acd.Engine.Tests.Routing;

public class AgentChoiceTests
{
    private readonly EngineState _state = new(1);
    private readonly List<Agent> _agents = new(3);
    private ulong _lastCall;

    [Fact]
    public void Nobody_ready_is_nobody_chosen()
    {
        var queue = Queue("longest-idle-agent");
        Assert.Null(AgentChoice.Find(Line(queue), 0));
    }

    [Fact]
    public void The_best_over_all_pools_that_can_serve_the_line()
    {
        var queue = Queue("longest-idle-agent");
        Add(queue, "anna", team: "red");
        Add(queue, "bert", team: "blue");
        Add(queue, "carl", team: "red");
        Assert.Equal("anna", Find(Line(queue)));
        Assert.Equal("bert", Find(Line(queue, team: "blue")));
        ReadyAgents.Remove(_agents[0]);
        Assert.Equal("bert", Find(Line(queue)));
        Assert.Equal("carl", Find(Line(queue, team: "red")));
    }

    [Fact]
    public void With_a_cursor_of_the_queue_each_level_goes_round_for_itself()
    {
        var queue = Queue("round-robin");
        var anna = Add(queue, "anna");
        var bert = Add(queue, "bert");
        Add(queue, "carl", level: 2);
        var line = Line(queue);
        anna.Pool.Level.Cursor = anna.Pool.Ready.KeyOf(anna);
        Assert.Equal("bert", Find(line));
        bert.Pool.Level.Cursor = bert.Pool.Ready.KeyOf(bert);
        Assert.Equal("anna", Find(line));
    }

    [Fact]
    public void With_a_cursor_of_the_caller_all_levels_go_round_together()
    {
        var queue = Queue("top-down");
        Add(queue, "anna");
        var bert = Add(queue, "bert");
        var carl = Add(queue, "carl", level: 2);
        var line = Line(queue);
        var caller = line.First(0);
        caller.Cursor = bert.Pool.Ready.KeyOf(bert);
        Assert.Equal("carl", Find(line));
        caller.Cursor = carl.Pool.Ready.KeyOf(carl);
        Assert.Equal("anna", Find(line));
    }

    [Fact]
    public void An_order_for_people_says_the_same_as_the_choice()
    {
        var queue = Queue("round-robin");
        var tiers = new[] { Add(queue, "anna"), Add(queue, "bert", team: "red"), Add(queue, "carl") };
        tiers[0].Pool.Level.Cursor = tiers[0].Pool.Ready.KeyOf(tiers[0]);
        var line = Line(queue);
        var order = AgentChoice.OrderFor(line, AgentRank.StartOf(int.MinValue));
        Assert.Equal(["bert", "carl", "anna"], tiers.Order(order).Select(tier => tier.Agent.Name));
        Assert.Equal("bert", Find(line));
    }

    private static string? Find(Line line) => AgentChoice.Find(line, 0)?.Agent.Name;

    private Queue Queue(string strategy) => new(new QueueConfig { Name = "support", Strategy = strategy }, _state.Skills);

    private Tier Add(Queue queue, string name, int level = 1, string team = "")
    {
        var agent = new Agent(new AgentConfig { Name = name, Contact = "user/" + name, Team = team }, 0)
        {
            IdleOrder = ++_state.LastIdleOrder,
        };
        _agents.Add(agent);
        var tier = new Tier(agent, queue, new TierConfig("support", name, level), queue.Tiers.Count)
        {
            Pool = queue.Routes.PoolOf(level, SkillSet.Empty, team),
        };
        queue.Tiers.Add(tier);
        agent.Tiers = [tier];
        ReadyAgents.Add(_state, agent);
        return tier;
    }

    /// <summary>A line somebody stands in, with every level open to him.</summary>
    private Line Line(Queue queue, string? team = null)
    {
        var line = queue.Routes.LineOf(SkillExpression.Anyone, int.MaxValue, team, null);
        var caller = new Caller();
        caller.Begin(new CallerJoined(new CallId(++_lastCall), "support", "uuid", "1", "n", "800"), queue);
        line.Add(caller, 0);
        queue.Routes.Mark(line);
        return line;
    }
}
