namespace Acd.Engine.Routing.Strategies;

/// <summary>The agent who has talked least, all queues counted, since the engine knows him.</summary>
internal sealed class LeastTalkTime : IAgentStrategy
{
    public string Name => "agent-with-least-talk-time";

    public AgentRank RankOf(in AgentStanding standing) =>
        new(standing.Level, standing.TalkMs, standing.Position, standing.IdleOrder);
}
