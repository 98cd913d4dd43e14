using Acd.Engine.Routing;

namespace Acd.Engine.Agents;

/// <summary>Puts agents into the pools of the queues they serve and takes them out. O(queues of the agent × log n).</summary>
internal static class ReadyAgents
{
    /// <summary>He can be offered callers of this queue, given that he can be offered callers at all.</summary>
    public static bool MayServe(Agent agent, Tier tier) =>
        !tier.IsPaused && (agent.OtherCalls.Count == 0 || !tier.Queue.Config.SkipAgentsOnOtherCalls);

    public static AgentRank RankOf(EngineState state, Tier tier)
    {
        var agent = tier.Agent;
        var standing = new AgentStanding(
            tier.Level, tier.Position, tier.Index, agent.IdleOrder, agent.TalkMs, agent.CallsAnswered, tier.OfferOrder, tier.Weight,
            tier.Queue.Strategy.IsRandom ? state.NextDraw() : 0.5, tier.Pool.Level.RaceTime);
        return tier.Queue.Strategy.RankOf(standing);
    }

    public static void Add(EngineState state, Agent agent)
    {
        agent.IsOfferable = true;
        foreach (var tier in agent.Tiers)
        {
            if (MayServe(agent, tier) && !tier.IsReady)
            {
                tier.Queue.Routes.Ready(tier, RankOf(state, tier));
            }
        }
    }

    /// <summary>He stands ready on, as one who became ready just now. For agents with room for more than one call.</summary>
    public static void MoveBack(EngineState state, Agent agent)
    {
        agent.IdleOrder = ++state.LastIdleOrder;
        Remove(agent);
        Add(state, agent);
    }

    /// <summary>Harmless when he is in none.</summary>
    public static void Remove(Agent agent)
    {
        agent.IsOfferable = false;
        foreach (var tier in agent.Tiers)
        {
            tier.Queue.Routes.Unready(tier);
        }
    }
}
