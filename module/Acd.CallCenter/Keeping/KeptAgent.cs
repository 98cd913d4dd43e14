using Acd.CallCenter.States;
using Acd.Engine.Agents;

namespace Acd.CallCenter.Keeping;

/// <summary>
/// An agent with his tiers as the next life of the module is to find him: mod_callcenter's row without what a load resets (state, leg,
/// calls outside). Epochs are Unix time, seconds.
/// </summary>
public sealed record KeptAgent(string Name, AgentKind Kind)
{
    public string? Contact { get; init; }

    public AgentStatus Status { get; init; } = AgentStatus.LoggedOut;

    /// <summary>By <see cref="AgentNumber"/>.</summary>
    public IReadOnlyList<long> Numbers { get; init; } = [];

    public long LastBridgeStart { get; init; }

    public long LastBridgeEnd { get; init; }

    public long LastOfferedCall { get; init; }

    public long LastStatusChange { get; init; }

    public long NoAnswerCount { get; init; }

    public long CallsAnswered { get; init; }

    public long TalkTime { get; init; }

    /// <summary>The configuration had him; when it has him no more he isn't taken up again.</summary>
    public bool IsConfigured { get; init; }

    public IReadOnlyList<KeptTier> Tiers { get; init; } = [];

    /// <summary>Whether both would be written alike.</summary>
    public bool Says(KeptAgent? other) => other is not null && Numbers.SequenceEqual(other.Numbers) && Tiers.SequenceEqual(other.Tiers)
        && this == other with { Numbers = Numbers, Tiers = Tiers };
}
