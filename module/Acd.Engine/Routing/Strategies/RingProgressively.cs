namespace Acd.Engine.Routing.Strategies;

/// <summary>By position, one more after each delay while the others keep ringing.</summary>
internal sealed class RingProgressively : IAgentStrategy
{
    public string Name => "ring-progressively";

    public OfferPlan Plan => OfferPlan.Progressive;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.Position, standing.IdleOrder, 0);
}
