using Acd.Engine.Statistics;

namespace Acd.Host.Reports.Stored;

/// <summary>A stretch of time as the records tell it: interval by interval, and all together.</summary>
/// <param name="Intervals">Queues by interval, oldest first; only intervals in which something happened.</param>
/// <param name="Queues">Queues over the whole time, by name.</param>
/// <param name="AgentIntervals">Agents by interval, oldest first; only while they were logged in or worked.</param>
/// <param name="Agents">Agents over the whole time, by name.</param>
internal sealed record StoredReport(
    IReadOnlyList<QueueStatistics> Intervals, IReadOnlyList<QueueStatistics> Queues, IReadOnlyList<AgentStatistics> AgentIntervals,
    IReadOnlyList<AgentStatistics> Agents);
