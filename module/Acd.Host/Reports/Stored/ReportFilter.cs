namespace Acd.Host.Reports.Stored;

/// <summary>What of a report is wanted. Everything is counted first: callers move between queues.</summary>
/// <param name="Queue">Null: every queue.</param>
/// <param name="Agent">Null: every agent.</param>
internal sealed record ReportFilter(string? Queue, string? Agent)
{
    public StoredReport Of(StoredReport report) => new(
        [.. report.Intervals.Where(row => Queue is null || row.Queue == Queue)],
        [.. report.Queues.Where(row => Queue is null || row.Queue == Queue)],
        [.. report.AgentIntervals.Where(row => Agent is null || row.Agent == Agent)],
        [.. report.Agents.Where(row => Agent is null || row.Agent == Agent)]);
}
