using Acd.Scripting.Lookups;

namespace Acd.Scripting.Running;

/// <summary>Statistics as the tables scripts see.</summary>
internal static class StatisticsValues
{
    public static object? Of(QueueStatistics? queue) => queue is null ? null : new Dictionary<string, object?>
    {
        ["waiting"] = queue.Waiting,
        ["talking"] = queue.Talking,
        ["agents_ready"] = queue.AgentsReady,
        ["agents_logged_in"] = queue.AgentsLoggedIn,
        ["longest_wait_ms"] = queue.LongestWaitMs,
        ["ewt_ms"] = queue.EwtMs,
        ["service_level_percent"] = queue.ServiceLevelPercent,
    };

    public static object? Of(AgentStatistics? agent) => agent is null ? null : new Dictionary<string, object?>
    {
        ["status"] = agent.Status,
        ["state"] = agent.State,
        ["in_state_ms"] = agent.InStateMs,
        ["calls_answered"] = agent.CallsAnswered,
    };
}
