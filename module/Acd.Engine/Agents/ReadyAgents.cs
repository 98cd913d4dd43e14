using Acd.Engine.Routing;

namespace Acd.Engine.Agents;

/// <summary>Puts agents into the ready heaps of the queues they serve and takes them out. O(queues of the agent × log n).</summary>
internal static class ReadyAgents
{
    public static void Add(Agent agent)
    {
        foreach (var tier in agent.Tiers)
        {
            var standing = new AgentStanding(tier.Level, tier.Position, agent.IdleOrder);
            tier.Queue.Ready.Add(tier, tier.Queue.Strategy.RankOf(standing));
        }
    }

    /// <summary>Harmless when he is in none.</summary>
    public static void Remove(Agent agent)
    {
        foreach (var tier in agent.Tiers)
        {
            tier.Queue.Ready.Remove(tier);
        }
    }
}
