namespace Acd.CallCenter.Rows;

/// <summary>One caller as mod_callcenter's lists show him. Epochs are Unix time in seconds, 0 for never.</summary>
public sealed record MemberRow
{
    public required string Queue { get; init; }

    public string InstanceId { get; init; } = "single_box";

    /// <summary>mod_callcenter's own id of the member; not the channel's.</summary>
    public required string Uuid { get; init; }

    /// <summary>The channel's; empty once the caller has left.</summary>
    public required string SessionUuid { get; init; }

    public string? CidNumber { get; init; }

    public string? CidName { get; init; }

    /// <summary>When the channel was answered.</summary>
    public long SystemEpoch { get; init; }

    public long JoinedEpoch { get; init; }

    public long RejoinedEpoch { get; init; }

    public long BridgeEpoch { get; init; }

    public long AbandonedEpoch { get; init; }

    public long BaseScore { get; init; }

    public long SkillScore { get; init; }

    public string? ServingAgent { get; init; } = "";

    public string? ServingSystem { get; init; } = "";

    public required string State { get; init; }

    /// <summary>Whoever has the highest comes first.</summary>
    public long ScoreAt(long nowEpoch) => nowEpoch - JoinedEpoch + BaseScore + SkillScore;
}
