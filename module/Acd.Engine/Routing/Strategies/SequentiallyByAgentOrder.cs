namespace Acd.Engine.Routing.Strategies;

/// <summary>By position, always from the start; among equals who was offered longest ago.</summary>
internal sealed class SequentiallyByAgentOrder : IAgentStrategy
{
    public string Name => "sequentially-by-agent-order";

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.Position, standing.OfferOrder, standing.IdleOrder);
}
