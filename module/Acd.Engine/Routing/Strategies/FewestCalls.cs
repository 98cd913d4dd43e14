namespace Acd.Engine.Routing.Strategies;

/// <summary>The agent who has answered the fewest callers, all queues counted, since the engine knows him.</summary>
internal sealed class FewestCalls : IAgentStrategy
{
    public string Name => "agent-with-fewest-calls";

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.CallsAnswered, standing.Position, standing.IdleOrder);
}
