namespace Acd.Engine.Routing.Strategies;

/// <summary>The agent who became ready first: breaks, wrap-up and other calls aren't idle time, an unanswered offer ends it.</summary>
internal sealed class LongestIdleAgent : IAgentStrategy
{
    public string Name => "longest-idle-agent";

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.IdleOrder, 0, 0);
}
