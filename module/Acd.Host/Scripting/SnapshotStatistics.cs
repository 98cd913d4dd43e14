using System.Collections.Frozen;
using Acd.Engine.Snapshots;
using Acd.Host.ConsoleCommands;
using Acd.Scripting.Lookups;

namespace Acd.Host.Scripting;

/// <summary>
/// Queues and agents as they were at the last look, about a second ago: taken on the engine thread, read by scripts on any. The engine
/// doesn't estimate waits for callers who have yet to come, so those are unknown.
/// </summary>
internal sealed class SnapshotStatistics(Func<EngineSnapshot> take, Func<long> nowUs) : IStatistics
{
    private const long EveryUs = 1_000_000;
    private long _nextUs;
    private volatile FrozenDictionary<string, QueueStatistics> _queues = FrozenDictionary<string, QueueStatistics>.Empty;
    private volatile FrozenDictionary<string, AgentStatistics> _agents = FrozenDictionary<string, AgentStatistics>.Empty;

    public QueueStatistics? Queue(string name) => _queues.GetValueOrDefault(name);

    public AgentStatistics? Agent(string name) => _agents.GetValueOrDefault(name);

    /// <summary>Engine thread: looks again when it is time.</summary>
    public void Refresh()
    {
        long now = nowUs();
        if (now < _nextUs)
            return;
        _nextUs = now + EveryUs;
        var snapshot = take();
        _queues = snapshot.Queues.ToFrozenDictionary(queue => queue.Name, queue => new QueueStatistics(
            queue.Waiting, queue.Talking, queue.AgentsReady, queue.AgentsLoggedIn, queue.LongestWaitMs, EwtMs: null,
            ServiceLevelPercent: null));
        _agents = snapshot.Agents.ToFrozenDictionary(agent => agent.Name, agent => new AgentStatistics(
            AgentStatusText.Of(agent.Status), AgentStateText.Of(agent.State), agent.InStateMs, agent.CallsAnswered));
    }
}
