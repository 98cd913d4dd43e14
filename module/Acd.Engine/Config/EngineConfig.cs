using System.Collections.Immutable;

namespace Acd.Engine.Config;

/// <summary>A complete configuration. Applied whole or not at all; runtime state is keyed by names and never part of it.</summary>
public sealed record EngineConfig
{
    public static readonly EngineConfig Empty = new();

    public ImmutableArray<QueueConfig> Queues { get; init; } = [];

    public ImmutableArray<AgentConfig> Agents { get; init; } = [];

    public ImmutableArray<TierConfig> Tiers { get; init; } = [];

    /// <summary>Reasons for breaks. Empty: any text will do, without a limit.</summary>
    public ImmutableArray<BreakReason> BreakReasons { get; init; } = [];

    /// <summary>Disposition codes, for queues without their own. Empty: any text will do.</summary>
    public ImmutableArray<string> Dispositions { get; init; } = [];
}
