using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Monitoring;
using Acd.Engine.Queues;

namespace Acd.Engine.Snapshots;

/// <summary>Copies the engine's state for people. O(everything); not for every event.</summary>
internal static class SnapshotTaker
{
    public static EngineSnapshot Take(EngineState state, long nowMs)
    {
        var callers = state.Callers.All.OrderBy(caller => caller.Standing.RankAt(nowMs)).ToList();
        var byQueue = callers.ToLookup(caller => caller.Queue);
        return new EngineSnapshot(
            [.. state.Config.Queues.Select(queue => Of(state.Queues[queue.Name], byQueue, nowMs))],
            [.. state.Agents.Values.OrderBy(agent => agent.Name, StringComparer.Ordinal).Select(agent => Of(agent, nowMs))],
            [.. callers.Select(caller => Of(caller, nowMs))])
        {
            Monitors = [.. state.Monitors.Values.OrderBy(monitor => monitor.StartedAtMs).Select(monitor => Of(monitor, nowMs))],
        };
    }

    private static QueueSnapshot Of(Queue queue, ILookup<Queue, Caller> byQueue, long nowMs)
    {
        int waiting = 0, talking = 0;
        long longestWaitMs = 0;
        foreach (var caller in byQueue[queue])
        {
            if (caller.IsQueued)
            {
                waiting++;
                longestWaitMs = Math.Max(longestWaitMs, caller.WaitMs(nowMs));
            }
            else if (caller.State == CallerState.Connected)
            {
                talking++;
            }
        }

        var loggedIn = queue.Tiers.Count(tier => tier.Agent.Status != AgentStatus.LoggedOut);
        return new QueueSnapshot(
            queue.Name, queue.Strategy.Name, waiting, talking, queue.Routes.ReadyAgents, loggedIn, longestWaitMs, queue.Mode);
    }

    private static AgentSnapshot Of(Agent agent, long nowMs) => new(
        agent.Name, agent.Status, agent.State, nowMs - agent.StateSinceMs,
        agent.Offers.Find(offer => offer.Caller is not null)?.Caller!.Call, agent.CallsAnswered,
        agent.NoAnswerInARow, agent.StatusReason, agent.Config.Capacity);

    private static CallerSnapshot Of(Caller caller, long nowMs) => new(
        caller.Call, caller.CallUuid, caller.Queue.Name, caller.Number, caller.Name, NameOf(caller.State), caller.WaitMs(nowMs),
        caller.Offers.First?.Agent.Name ?? caller.AgentName, caller.Standing.Priority, caller.Callback?.Number ?? "");

    /// <summary>O(his followers).</summary>
    public static IReadOnlyList<MonitorSnapshot> Followers(Agent agent, long nowMs) =>
        [.. agent.Monitors.Where(monitor => !monitor.IsStopping).Select(monitor => Of(monitor, nowMs))];

    private static MonitorSnapshot Of(MonitorSession monitor, long nowMs) => new(
        monitor.Agent.Name, monitor.Supervisor, MonitorModeWords.Of(monitor.Mode),
        !monitor.IsAnswered ? "dialling" : monitor.Talk is null ? "waiting" : "hearing", nowMs - monitor.StartedAtMs);

    private static string NameOf(CallerState state) => state.ToString().ToLowerInvariant();
}
