namespace Acd.Engine.Routing.Strategies;

/// <summary>As top-down, one more after each delay while the others keep ringing.</summary>
internal sealed class RingProgressively : IAgentStrategy
{
    public string Name => "ring-progressively";

    public OfferPlan Plan => OfferPlan.Progressive;

    public AgentCursor Cursor => AgentCursor.Caller;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.Position, standing.Index, 0);
}
