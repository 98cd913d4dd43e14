using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Queues;
using Acd.Engine.Skills;
using Acd.Engine.Timing;

namespace Acd.Engine.Tests;

/// <summary>A checker that finds nothing is worth nothing: each test breaks the state behind the engine's back.</summary>
public class EngineInvariantsTests
{
    private readonly AcdEngine _engine = new(1);

    public EngineInvariantsTests()
    {
        _engine.Apply(
            new EngineConfig
            {
                Queues = [new() { Name = "support", MaxWaitMs = 60_000 }],
                Agents = [new() { Name = "anna", Contact = "user/anna", InitialStatus = AgentStatus.Available }],
                Tiers = [new("support", "anna")],
            },
            0);
        Assert.Null(EngineInvariants.FindViolation(_engine));
    }

    private Agent Anna => _engine.State.Agents["anna"];

    [Fact]
    public void A_ready_agent_nobody_can_find() =>
        Finds(() => ReadyAgents.Remove(Anna), "agent \"anna\" is Ready and doesn't count as ready");

    [Fact]
    public void An_agent_who_counts_as_ready_and_stands_nowhere()
    {
        ReadyAgents.Remove(Anna);
        Finds(() => Anna.IsOfferable = true, "agent \"anna\" is Ready and queue \"support\" doesn't know it");
    }

    [Fact]
    public void An_agent_who_rests_for_ever()
    {
        ReadyAgents.Remove(Anna);
        Anna.RestUntilMs = 1_000;
        Finds(() => Anna.State = AgentState.Cooling, "agent \"anna\" is Cooling and his deadline is None");
    }

    [Fact]
    public void A_ready_agent_on_break() =>
        Finds(() => Anna.Status = AgentStatus.OnBreak, "agent \"anna\" is Ready and should be NotReady");

    [Fact]
    public void An_offer_without_a_deadline()
    {
        var offer = Offered();
        Finds(() => _engine.State.Deadlines.Cancel(offer.Deadline), $"{offer.Id} is Ringing and its deadline is None");
    }

    [Fact]
    public void A_talking_agent_without_a_leg()
    {
        var offer = Offered();
        Finds(() => Anna.State = AgentState.Talking, "agent \"anna\" is Talking and should be Ringing");
        Finds(() => Anna.Offers.Clear(), $"{offer.Id} isn't known to agent \"anna\"");
    }

    [Fact]
    public void A_caller_who_stands_in_line_and_talks()
    {
        var caller = Offered().Caller!;
        caller.State = CallerState.Connecting;
        var line = caller.Queue.Routes.LineOf(SkillExpression.Anyone, 1, null, null);
        Finds(() => line.Add(caller, 0), "call-1 in queue \"support\" is Connecting and stands in a line");
    }

    [Fact]
    public void A_caller_whose_offer_does_not_know_him()
    {
        var offer = Offered();
        Finds(() => offer.Caller = null, $"call-1 in queue \"support\" is Offered and {offer.Id} isn't his");
    }

    [Fact]
    public void A_caller_whose_wait_never_ends()
    {
        var caller = Offered().Caller!;
        Finds(() => _engine.State.Deadlines.Cancel(caller.Deadline), "call-1 in queue \"support\" is Offered and his deadline is None");
    }

    [Fact]
    public void A_caller_waiting_for_a_ready_agent()
    {
        var queue = _engine.State.Queues["support"];
        var caller = _engine.State.Callers.Add(Joined(1), queue);
        queue.Waiting++;
        _engine.State.Deadlines.Arm(caller.Deadline, 60_000, DeadlineReason.MaxWait);
        Finds(
            () =>
            {
                var line = queue.Routes.LineOf(SkillExpression.Anyone, 1, null, null);
                line.Add(caller, 0);
                queue.Routes.Mark(line);
            },
            "queue \"support\" has 1 callers waiting whom ready agent \"anna\" could serve");
    }

    [Fact]
    public void A_queue_that_has_lost_count()
    {
        var queue = _engine.State.Queues["support"];
        Finds(() => queue.Waiting++, "queue \"support\" counts 1 waiting, 0 dialled, 1 present; there are 0, 0, 1");
    }

    private static CallerJoined Joined(ulong call) => new(new CallId(call), "support", "uuid", "1", "n", "800");

    private Acd.Engine.Offers.Offer Offered()
    {
        _engine.Handle(Joined(1), 0);
        Assert.Null(EngineInvariants.FindViolation(_engine));
        return Assert.Single(Anna.Offers);
    }

    private void Finds(Action damage, string violation)
    {
        damage();
        Assert.Equal(violation, EngineInvariants.FindViolation(_engine));
    }
}
