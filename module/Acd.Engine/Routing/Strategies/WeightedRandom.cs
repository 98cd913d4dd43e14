namespace Acd.Engine.Routing.Strategies;

/// <summary>Any agent, each as likely as his weight is big.</summary>
internal sealed class WeightedRandom : IAgentStrategy
{
    public string Name => "weighted-random";

    public bool IsRandom => true;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, RandomRace.Arrival(standing), standing.IdleOrder, 0);
}
