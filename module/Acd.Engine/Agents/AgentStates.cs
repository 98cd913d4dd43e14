using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Agents;

/// <summary>
/// The only place where an agent's state or status changes, so that each change is a fact with the time spent before. The state is never
/// stored on its own account: it is derived from the agent's legs, his status and the rest he owes.
/// </summary>
internal sealed class AgentStates(EngineState state, Presence presence)
{
    /// <summary>A new agent: his status and state as facts, so that whoever folds them knows him.</summary>
    public void Announce(Agent agent)
    {
        state.Facts.AgentStatusChanged(agent, agent.Status, 0);
        state.Facts.AgentStateChanged(agent, agent.State, 0);
    }

    /// <summary>What he is doing, by what holds him.</summary>
    public AgentState Derive(Agent agent)
    {
        if (agent.HasOffer(OfferState.Talking) || agent.HasOffer(OfferState.LivingOn))
        {
            return AgentState.Talking;
        }

        if (agent.HasOffer(OfferState.Ringing) || agent.HasOffer(OfferState.Bridging) || agent.HasOffer(OfferState.Prompting)
            || agent.HasOffer(OfferState.AwaitingCustomer))
        {
            return AgentState.Ringing;
        }

        if (agent.ReservedFor is not null)
        {
            return AgentState.Reserved;
        }

        if (agent.WrapUpUntilMs > state.NowMs)
        {
            return AgentState.WrapUp;
        }

        if (agent.Offers.Count > 0)
        {
            return AgentState.Releasing;
        }

        if (!agent.IsAvailable || agent.IsRemoved)
        {
            return AgentState.NotReady;
        }

        if (!agent.HasDevice)
        {
            return AgentState.Unreachable;
        }

        if (agent.RestUntilMs > state.NowMs)
        {
            return AgentState.Cooling;
        }

        return agent.OtherCalls.Count > 0 ? AgentState.OnOtherCall : AgentState.Ready;
    }

    /// <summary>He has room for one more call, and nothing speaks against it.</summary>
    public bool CanTakeCallers(Agent agent) =>
        agent.IsAvailable && !agent.IsRemoved && agent.HasDevice && agent.Slots < agent.Config.Capacity && agent.RestMs == 0
        && agent.RestUntilMs <= state.NowMs && agent.WrapUpUntilMs <= state.NowMs && agent.ReservedFor is null;

    /// <summary>Puts the state in line with what holds him, and takes him out of the pools when he can't take callers any more.</summary>
    public void Update(Agent agent)
    {
        if (agent.IsOfferable && !CanTakeCallers(agent))
        {
            ReadyAgents.Remove(agent);
        }

        Change(agent, Derive(agent));
    }

    public void ChangeStatus(Agent agent, AgentStatus to, string reason, long limitMs = 0)
    {
        if (agent.Status == to && agent.StatusReason == reason)
        {
            return;
        }

        var beforeMs = state.NowMs - agent.StatusSinceMs;
        var before = agent.Status;
        CountOccupancy(agent);
        agent.Status = to;
        agent.StatusReason = reason;
        agent.StatusSinceMs = state.NowMs;
        state.Facts.AgentStatusChanged(agent, before, beforeMs, limitMs);
        presence.Update(agent);
    }

    /// <summary>How long he has to rest for his occupancy, were he to begin now, ms.</summary>
    public long OccupancyRestMs(Agent agent)
    {
        CountOccupancy(agent);
        return agent.Occupancy.RestMs(agent.Config.MaxOccupancyPercent, agent.Config.OccupancyWindowMs);
    }

    private void Change(Agent agent, AgentState to)
    {
        if (agent.State == to)
        {
            return;
        }

        var beforeMs = state.NowMs - agent.StateSinceMs;
        var before = agent.State;
        CountOccupancy(agent);
        agent.State = to;
        agent.StateSinceMs = state.NowMs;
        state.Facts.AgentStateChanged(agent, before, beforeMs);
        presence.Update(agent);
    }

    /// <summary>The time since it was last counted counts as what he has been doing, if he was available.</summary>
    private void CountOccupancy(Agent agent)
    {
        var limit = agent.Config.MaxOccupancyPercent;
        var spentMs = state.NowMs - agent.OccupancyAtMs;
        agent.OccupancyAtMs = state.NowMs;
        if (limit == 0 || !agent.IsAvailable)
        {
            return;
        }

        var isHandling = agent.State is AgentState.Ringing or AgentState.Talking or AgentState.WrapUp or AgentState.Releasing;
        var occupancy = agent.Occupancy;
        occupancy.Add(isHandling ? spentMs : 0, isHandling ? 0 : spentMs, limit);
        agent.Occupancy = occupancy;
    }
}
