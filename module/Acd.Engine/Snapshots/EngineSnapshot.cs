namespace Acd.Engine.Snapshots;

/// <summary>
/// A copy of the engine's state for people: console tables, the wallboard. Taken on the engine thread, then free to roam.
/// </summary>
public sealed record EngineSnapshot(
    IReadOnlyList<QueueSnapshot> Queues, IReadOnlyList<AgentSnapshot> Agents, IReadOnlyList<CallerSnapshot> Callers)
{
    /// <summary>Supervisors who follow agents.</summary>
    public IReadOnlyList<MonitorSnapshot> Monitors { get; init; } = [];
}
