using Acd.Engine.Config;
using Acd.Engine.Queues;

namespace Acd.Engine.Agents;

/// <summary>
/// Counts, per queue, level and pool, the agents who are there. What follows from a change is done at the end of the input.
/// </summary>
internal sealed class Presence(EngineState state)
{
    /// <summary>The agent's status, state or device has changed. O(queues of the agent).</summary>
    public void Update(Agent agent)
    {
        foreach (var tier in agent.Tiers)
        {
            Set(tier, IsPresent(agent, tier.Queue.Config.AbsentAgents));
        }

        if (agent.OwnLines.Count > 0 && !IsWorthWaitingFor(agent))
        {
            state.DirtyAgents.Add(agent);
        }
    }

    /// <summary>The tier goes away.</summary>
    public void Forget(Tier tier) => Set(tier, false);

    /// <summary>Sooner or later he will be free, so a caller who prefers him may wait for him.</summary>
    public static bool IsWorthWaitingFor(Agent agent) => agent.IsAvailable && !agent.IsRemoved && agent.HasDevice;

    private static bool IsPresent(Agent agent, AbsentAgents absent)
    {
        if (agent.Status == AgentStatus.LoggedOut || agent.IsRemoved)
        {
            return false;
        }

        var counts = AbsentAgents.None;
        counts |= agent.Status == AgentStatus.OnBreak ? AbsentAgents.OnBreak : 0;
        counts |= agent.HasDevice ? 0 : AbsentAgents.Unreachable;
        counts |= agent.State switch
        {
            AgentState.WrapUp => AbsentAgents.WrapUp,
            AgentState.Talking => AbsentAgents.Talking,
            AgentState.Ringing => AbsentAgents.Ringing,
            AgentState.OnOtherCall => AbsentAgents.OnOtherCall,
            _ => AbsentAgents.None,
        };
        return (counts & absent) == 0;
    }

    private void Set(Tier tier, bool isPresent)
    {
        if (tier.IsPresent == isPresent)
        {
            return;
        }

        tier.IsPresent = isPresent;
        var step = isPresent ? 1 : -1;
        var level = tier.Pool.Level;
        tier.Pool.Present += step;
        level.Present += step;
        tier.Queue.Present += step;
        if (tier.Queue.Present == (isPresent ? 1 : 0) || level.Present == (isPresent ? 1 : 0))
        {
            state.MarkDirty(tier.Queue);
        }
    }
}
