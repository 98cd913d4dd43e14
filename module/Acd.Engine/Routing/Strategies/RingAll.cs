namespace Acd.Engine.Routing.Strategies;

/// <summary>All agents at once.</summary>
internal sealed class RingAll : IAgentStrategy
{
    public string Name => "ring-all";

    public OfferPlan Plan => OfferPlan.All;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.Position, standing.IdleOrder, 0);
}
