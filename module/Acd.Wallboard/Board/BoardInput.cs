using Acd.Engine.Config;
using Acd.Engine.Snapshots;
using Acd.Engine.Statistics;

namespace Acd.Wallboard.Board;

/// <summary>What the engine thread hands over for one picture: immutable, so that the picture is made elsewhere.</summary>
/// <param name="NowMs">Monotonic time of the picture, ms.</param>
/// <param name="At">The wall-clock time then.</param>
/// <param name="Config">The configuration in use.</param>
/// <param name="Engine">Queues, agents and callers.</param>
/// <param name="Expected">Median of the wait of somebody who joined now, ms, by queue.</param>
/// <param name="QueuesNow">Callbacks among others.</param>
/// <param name="QueuesToday">Queues since midnight.</param>
/// <param name="QueuesInterval">Queues in the quarter of an hour under way.</param>
/// <param name="AgentsToday">Agents since midnight.</param>
public sealed record BoardInput(
    long NowMs, DateTimeOffset At, EngineConfig Config, EngineSnapshot Engine, IReadOnlyDictionary<string, long> Expected,
    IReadOnlyList<QueueNow> QueuesNow, IReadOnlyList<QueueStatistics> QueuesToday, IReadOnlyList<QueueStatistics> QueuesInterval,
    IReadOnlyList<AgentStatistics> AgentsToday);
