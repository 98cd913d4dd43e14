using System.Collections.Immutable;

namespace Acd.Engine.Config;

/// <summary>A complete configuration. Applied whole or not at all; runtime state is keyed by names and never part of it.</summary>
public sealed record EngineConfig
{
    public static readonly EngineConfig Empty = new();

    public ImmutableArray<QueueConfig> Queues { get; init; } = [];

    public ImmutableArray<AgentConfig> Agents { get; init; } = [];

    public ImmutableArray<TierConfig> Tiers { get; init; } = [];
}
