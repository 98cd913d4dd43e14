namespace Acd.Scripting.Lookups;

/// <summary>
/// What scripts may know of queues and agents. Called on worker threads; must not wait, a copy that is a second old will do.
/// </summary>
public interface IStatistics
{
    /// <summary>Null: no such queue.</summary>
    QueueStatistics? Queue(string name);

    /// <summary>Null: no such agent.</summary>
    AgentStatistics? Agent(string name);
}
