using Acd.Engine.Agents;
using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine.Invariants;

/// <summary>
/// An agent has at most his capacity of calls, his state follows from what holds him, and he stands in pools when he has room.
/// </summary>
internal static class AgentInvariants
{
    public static string? Find(EngineState state)
    {
        var states = new AgentStates(state, new Presence(state));
        foreach (var agent in state.Agents.Values)
        {
            // Events of one moment come before its deadlines: his wrap-up or rest is over by the clock, and acted on next.
            var isDue = agent.Deadline.IsArmed && agent.Deadline.DueMs <= state.NowMs;
            var timed = isDue ? null : InState(agent, states, state.NowMs) ?? InPools(agent, states);
            if ((InCalls(agent) ?? timed) is { } violation)
            {
                return $"agent \"{agent.Name}\" is {agent.State} and {violation}";
            }
        }

        return null;
    }

    private static string? InCalls(Agent agent)
    {
        // A reload may have lowered the capacity under calls that go on.
        if (agent.Offers.Count > Math.Max(agent.Config.Capacity, agent.LegsMax))
        {
            return $"has {agent.Offers.Count} legs with a capacity of {agent.Config.Capacity}";
        }

        if (agent.ReservedFor is { } caller && !IsHeldBy(caller, agent))
        {
            return "is held for somebody who doesn't hold him";
        }

        foreach (var offer in agent.Offers)
        {
            if (offer.Agent != agent)
            {
                return $"{offer.Id} isn't his";
            }
        }

        return null;
    }

    private static bool IsHeldBy(Caller caller, Agent agent) => caller.State switch
    {
        CallerState.Dialled => caller.Callback?.Reserved == agent,
        CallerState.Proposed => caller.Review?.Held == agent,
        _ => false,
    };

    private static string? InState(Agent agent, AgentStates states, long nowMs)
    {
        var derived = states.Derive(agent);
        if (agent.State != derived)
        {
            return $"should be {derived}";
        }

        var due = agent.WrapUpUntilMs > nowMs ? DeadlineReason.WrapUpEnd
            : agent.RestUntilMs > nowMs ? DeadlineReason.CoolingEnd
            : DeadlineReason.None;
        if (agent.Deadline.Reason != due || agent.Deadline.IsArmed != (due != DeadlineReason.None))
        {
            return $"his deadline is {agent.Deadline.Reason}";
        }

        return agent.IsRemoved && agent.Slots == 0 ? "is still here after his removal" : null;
    }

    private static string? InPools(Agent agent, AgentStates states)
    {
        if (agent.IsOfferable != states.CanTakeCallers(agent))
        {
            return agent.IsOfferable ? "counts as ready" : "doesn't count as ready";
        }

        foreach (var tier in agent.Tiers)
        {
            var shouldStand = agent.IsOfferable && ReadyAgents.MayServe(agent, tier);
            if (tier.Pool.Ready.Contains(tier) != shouldStand)
            {
                return $"queue \"{tier.Queue.Name}\" doesn't know it";
            }
        }

        return null;
    }
}
