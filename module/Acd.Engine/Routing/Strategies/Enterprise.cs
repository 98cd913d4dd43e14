namespace Acd.Engine.Routing.Strategies;

/// <summary>As many agents as callers wait, longest idle first; whoever answers first gets the first caller.</summary>
internal sealed class Enterprise : IAgentStrategy
{
    public string Name => "enterprise";

    public OfferPlan Plan => OfferPlan.AsManyAsCallers;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.IdleOrder, 0, 0);
}
