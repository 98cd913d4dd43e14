using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Queues;

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
        Finds(() => ReadyAgents.Remove(Anna), "agent \"anna\" is Ready and queue \"support\" doesn't know it");

    [Fact]
    public void An_agent_who_wraps_up_for_ever()
    {
        ReadyAgents.Remove(Anna);
        Finds(() => Anna.State = AgentState.WrapUp, "agent \"anna\" is WrapUp and his deadline is None");
    }

    [Fact]
    public void A_ready_agent_on_break() =>
        Finds(() => Anna.Status = AgentStatus.OnBreak, "agent \"anna\" is Ready and his status is OnBreak");

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
        Finds(() => Anna.State = AgentState.Talking, "agent \"anna\" is Talking and his leg is Ringing");
        Finds(() => Anna.Offer = null, $"{offer.Id} is a second live leg of agent \"anna\"");
    }

    [Fact]
    public void A_caller_in_two_places_at_once()
    {
        var caller = Offered().Caller!;
        Finds(() => caller.Queue.Waiting.Add(caller, caller.Rank), "call-1 in queue \"support\" is Offered and stands in the waiting line");
    }

    [Fact]
    public void A_caller_whose_offer_does_not_know_him()
    {
        var offer = Offered();
        Finds(() => offer.Caller = null, "call-1 in queue \"support\" is Offered and his offer is Ringing");
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
        var caller = _engine.State.Callers.Add(Joined(1), queue, 0);
        _engine.State.Deadlines.Arm(caller.Deadline, 60_000, Engine.Timing.DeadlineReason.MaxWait);
        Finds(() => queue.Waiting.Add(caller, caller.Rank), "queue \"support\" has 1 callers waiting and 1 agents ready");
        Assert.Equal(CallerState.Waiting, caller.State);
    }

    private static CallerJoined Joined(ulong call) => new(new CallId(call), "support", "uuid", "1", "n", "800");

    private Acd.Engine.Offers.Offer Offered()
    {
        _engine.Handle(Joined(1), 0);
        Assert.Null(EngineInvariants.FindViolation(_engine));
        return Anna.Offer!;
    }

    private void Finds(Action damage, string violation)
    {
        damage();
        Assert.Equal(violation, EngineInvariants.FindViolation(_engine));
    }
}
