using System.Collections.Frozen;
using Acd.Engine.Estimates;
using Acd.Host.ConsoleCommands;
using Acd.Scripting.Lookups;

namespace Acd.Host.Scripting;

/// <summary>
/// Queues and agents as they were at the last look, about a second ago: taken on the engine thread, read by scripts on any.
/// </summary>
internal sealed class SnapshotStatistics(EngineDriver driver) : IStatistics
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
        long now = driver.NowUs;
        if (now < _nextUs)
            return;
        _nextUs = now + EveryUs;
        var snapshot = driver.TakeSnapshot();
        _queues = snapshot.Queues.ToFrozenDictionary(queue => queue.Name, queue => new QueueStatistics(
            queue.Waiting, queue.Talking, queue.AgentsReady, queue.AgentsLoggedIn, queue.LongestWaitMs,
            Known(driver.EstimateWait(queue.Name)), ServiceLevelPercent: null));
        _agents = snapshot.Agents.ToFrozenDictionary(agent => agent.Name, agent => new AgentStatistics(
            AgentStatusText.Of(agent.Status), AgentStateText.Of(agent.State), agent.InStateMs, agent.CallsAnswered));
    }

    /// <summary>Half wait less, ms; null: nobody is there to serve them, so nobody knows.</summary>
    public static long? Known(ExpectedWait? wait) => wait is { P50Ms: < long.MaxValue } known ? known.P50Ms : null;
}
