namespace Acd.CallCenter.Rows;

/// <summary>
/// One agent as mod_callcenter's lists show him. Times are seconds; those that name a moment are Unix time, 0 for never. Null is SQL's
/// NULL: an empty field in a table, no key in JSON.
/// </summary>
public sealed record AgentRow
{
    public required string Name { get; init; }

    /// <summary>mod_callcenter writes this whatever cc-instance-id says.</summary>
    public string InstanceId { get; init; } = "single_box";

    /// <summary>The channel he talks on, or the standing leg of a uuid-standby agent.</summary>
    public string? Uuid { get; init; } = "";

    public required string Type { get; init; }

    public string? Contact { get; init; }

    public required string Status { get; init; }

    public required string State { get; init; }

    public long MaxNoAnswer { get; init; }

    public long WrapUpTime { get; init; }

    public long RejectDelayTime { get; init; }

    public long BusyDelayTime { get; init; }

    public long NoAnswerDelayTime { get; init; }

    public long LastBridgeStart { get; init; }

    public long LastBridgeEnd { get; init; }

    public long LastOfferedCall { get; init; }

    public long LastStatusChange { get; init; }

    public long NoAnswerCount { get; init; }

    public long CallsAnswered { get; init; }

    public long TalkTime { get; init; }

    public long ReadyTime { get; init; }

    public long ExternalCallsCount { get; init; }
}
