namespace Acd.Engine.Routing;

/// <summary>The agent who became ready first. Breaks, wrap-up and unanswered offers start his idle time anew.</summary>
internal sealed class LongestIdleAgent : IAgentStrategy
{
    public string Name => "longest-idle-agent";

    public AgentRank RankOf(in AgentStanding standing) => new(standing.IdleOrder, 0, 0);
}
