namespace Acd.CallCenter.Events;

/// <summary>An offer to an agent and the call that may come of it. Times are Unix time, seconds.</summary>
internal sealed record AgentCall
{
    public required string Queue { get; init; }

    public required string Agent { get; init; }

    public required MemberIdentity Member { get; init; }

    /// <summary>The agent's channel; empty while there is none.</summary>
    public string AgentUuid { get; init; } = "";

    /// <summary>0 for an agent who isn't dialled (uuid-standby).</summary>
    public long CalledEpoch { get; init; }

    public long AnsweredEpoch { get; init; }

    public long JoinedEpoch { get; init; }

    /// <summary>Result of the dialling: SUCCESS once it worked, NONE for an agent who isn't dialled. Not why the call ended.</summary>
    public string DialCause { get; init; } = "SUCCESS";
}
