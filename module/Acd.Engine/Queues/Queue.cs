using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>One queue: who waits and who could serve, each in the order in which they come up.</summary>
internal sealed class Queue
{
    /// <summary>Stands in the records of the pool; nobody ever waits in it.</summary>
    public static readonly Queue None = new(new QueueConfig { Name = "" });

    public Queue(QueueConfig config) => Configure(config);

    public QueueConfig Config { get; private set; } = null!;

    public IAgentStrategy Strategy { get; private set; } = null!;

    public string Name => Config.Name;

    /// <summary>Taken out of the configuration; callers who talk may finish.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Callers who wait and aren't offered to anybody.</summary>
    public IndexedHeap<CallerRank, Caller> Waiting { get; } = new();

    /// <summary>Ready agents who serve this queue.</summary>
    public IndexedHeap<AgentRank, Tier> Ready { get; } = new();

    /// <summary>All agents who serve this queue, in the order of the configuration.</summary>
    public List<Tier> Tiers { get; } = [];

    /// <summary>A new strategy counts for agents who become ready from here on; re-rank those who are.</summary>
    public void Configure(QueueConfig config)
    {
        Config = config;
        Strategy = AgentStrategies.Find(config.Strategy)
            ?? throw new ArgumentException($"unknown strategy \"{config.Strategy}\"; the validator lets none through", nameof(config));
    }

    /// <summary>The caller has waited as long as this queue allows.</summary>
    public bool IsOverdue(Caller caller, long nowMs) => Config.MaxWaitMs > 0 && nowMs - caller.JoinedAtMs >= Config.MaxWaitMs;
}
