namespace Acd.Engine.Routing.Strategies;

/// <summary>Any agent, each as likely.</summary>
internal sealed class RandomAgent : IAgentStrategy
{
    public string Name => "random";

    public bool IsRandom => true;

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, RandomRace.Arrival(standing with { Weight = 1 }), standing.IdleOrder, 0);
}
