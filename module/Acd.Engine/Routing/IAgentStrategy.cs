namespace Acd.Engine.Routing;

/// <summary>
/// Whom a queue offers first, and how many at a time. Pure: the same standing gives the same rank, and a rank counts from when the agent
/// can take callers until he is offered one.
/// </summary>
internal interface IAgentStrategy
{
    string Name { get; }

    OfferPlan Plan => OfferPlan.OneByOne;

    AgentCursor Cursor => AgentCursor.None;

    /// <summary>Looks at <see cref="AgentStanding.Draw"/>.</summary>
    bool IsRandom => false;

    AgentRank RankOf(in AgentStanding standing);
}
