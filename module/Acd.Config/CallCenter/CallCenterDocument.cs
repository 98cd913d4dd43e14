using Acd.Engine.Config;

namespace Acd.Config.CallCenter;

/// <summary>What a callcenter.conf says. Nothing in it but broken XML is an error: what mod_callcenter loads, this loads.</summary>
public sealed record CallCenterDocument
{
    public CallCenterSettings Settings { get; init; } = new();

    public IReadOnlyList<CallCenterQueue> Queues { get; init; } = [];

    public IReadOnlyList<CallCenterAgent> Agents { get; init; } = [];

    public IReadOnlyList<CallCenterTier> Tiers { get; init; } = [];

    /// <summary>Not empty: nothing of the document can be used.</summary>
    public IReadOnlyList<ConfigError> Errors { get; init; } = [];

    /// <summary>What is ignored, and why, with line and the nearest name that is known.</summary>
    public IReadOnlyList<ConfigError> Warnings { get; init; } = [];
}
