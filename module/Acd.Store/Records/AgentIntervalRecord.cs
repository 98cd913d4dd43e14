namespace Acd.Store.Records;

/// <summary>A stretch of time in which an agent had one state, or one status. AtMs is when it ended.</summary>
public sealed record AgentIntervalRecord : StoreRecord
{
    public const string State = "state";
    public const string Status = "status";

    public string Agent { get; init; } = "";

    /// <summary><see cref="State"/>: what he did; <see cref="Status"/>: what he had declared.</summary>
    public string Kind { get; init; } = "";

    public string Value { get; init; } = "";

    public string NextValue { get; init; } = "";

    public long StartedAtMs { get; init; }

    /// <summary>ms, by the monotonic clock.</summary>
    public long DurationMs { get; init; }

    /// <summary>Queue of the talk that talking and wrap-up belong to.</summary>
    public string Queue { get; init; } = "";

    /// <summary>Channel of the caller that talking and wrap-up belong to.</summary>
    public string CallUuid { get; init; } = "";

    /// <summary>The reason he gave for the status that ended here, or the disposition that ended a wrap-up.</summary>
    public string Reason { get; init; } = "";
}
