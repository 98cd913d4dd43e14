namespace Acd.Engine.Routing.Strategies;

/// <summary>The next by position after the agent the queue offered last, then from the start.</summary>
internal sealed class RoundRobin : IAgentStrategy
{
    public string Name => "round-robin";

    public AgentCursor Cursor => AgentCursor.Queue;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.Position, standing.Index, 0);
}
