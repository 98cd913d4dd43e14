namespace Acd.Scripting.Lookups;

/// <summary>Knows no queue and no agent.</summary>
public sealed class NoStatistics : IStatistics
{
    public QueueStatistics? Queue(string name) => null;

    public AgentStatistics? Agent(string name) => null;
}
