namespace Acd.Engine.Routing;

/// <summary>
/// Which ready agent of a queue is offered the next caller. A pure function: the rank is computed once, when the agent becomes ready, and
/// the queue keeps its ready agents in a heap by rank. Ranks of two agents must never be equal: break ties by
/// <see cref="AgentStanding.IdleOrder"/>.
/// </summary>
internal interface IAgentStrategy
{
    /// <summary>The name used in configuration.</summary>
    string Name { get; }

    AgentRank RankOf(in AgentStanding standing);
}
