namespace Acd.Engine.Routing.Strategies;

/// <summary>By position; a caller whose offer failed goes on after that agent, then from the start.</summary>
internal sealed class TopDown : IAgentStrategy
{
    public string Name => "top-down";

    public AgentCursor Cursor => AgentCursor.Caller;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.Position, standing.Index, 0);
}
