using Acd.Engine.Config;

namespace Acd.CallCenter;

/// <summary>Everything the configuration says, as the face takes it.</summary>
public sealed record CallCenterImport
{
    public IReadOnlyList<QueueImport> Queues { get; init; } = [];

    public IReadOnlyList<AgentImport> Agents { get; init; } = [];

    public IReadOnlyList<TierConfig> Tiers { get; init; } = [];

    /// <summary>An agent goes through the state Reserved before he is offered.</summary>
    public bool ReserveAgents { get; init; }

    /// <summary>Agents who were kept are forgotten.</summary>
    public bool TruncatesAgents { get; init; }

    /// <summary>Tiers that were kept are forgotten.</summary>
    public bool TruncatesTiers { get; init; }

    /// <summary>Statuses, states and types are shown as they were typed, as by mod_callcenter.</summary>
    public bool ShowsAsTyped { get; init; }

    /// <summary>A status in the configuration counts for agents who were kept, too.</summary>
    public bool SetsStatusAtLoad { get; init; }

    /// <summary>Agents and tiers that the configuration has no more stay.</summary>
    public bool KeepsRemoved { get; init; }

    /// <summary>What callers in the lists belong to.</summary>
    public string InstanceId { get; init; } = "single_box";

    /// <summary>How long a phone may ring.</summary>
    public int RingTimeoutMs { get; init; } = 60_000;

    /// <summary>What isn't queues, agents or tiers: break reasons, disposition codes.</summary>
    public EngineConfig Rest { get; init; } = EngineConfig.Empty;
}
