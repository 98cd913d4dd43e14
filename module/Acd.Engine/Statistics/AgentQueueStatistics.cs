namespace Acd.Engine.Statistics;

/// <summary>
/// What an agent did for one queue: today, or in one of the latest four quarters; of older ones nothing is kept.
/// </summary>
public sealed record AgentQueueStatistics : AgentWork
{
    internal AgentQueueStatistics(CountVector counts)
        : base(counts)
    {
    }

    /// <summary>Queue name; empty after merging different ones.</summary>
    public required string Queue { get; init; }

    /// <summary>Both together: nodes, intervals, agents or queues.</summary>
    public static AgentQueueStatistics Merge(AgentQueueStatistics a, AgentQueueStatistics b) =>
        new(CountVector.Merge(a.Counts, b.Counts, maxColumn: -1))
        {
            Agent = a.Agent == b.Agent ? a.Agent : "",
            Queue = a.Queue == b.Queue ? a.Queue : "",
            From = a.From < b.From ? a.From : b.From,
            Until = a.Until > b.Until ? a.Until : b.Until,
        };
}
