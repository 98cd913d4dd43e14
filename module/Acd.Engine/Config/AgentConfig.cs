using Acd.Engine.Agents;

namespace Acd.Engine.Config;

/// <summary>One agent. Times in milliseconds.</summary>
public sealed record AgentConfig
{
    public required string Name { get; init; }

    /// <summary>FreeSWITCH dial string, from configuration only.</summary>
    public required string Contact { get; init; }

    /// <summary>Status given when the agent first appears; a reload doesn't touch the status of one already there.</summary>
    public AgentStatus InitialStatus { get; init; } = AgentStatus.LoggedOut;

    public int RingTimeoutMs { get; init; } = 60_000;

    public long WrapUpMs { get; init; }

    /// <summary>Unanswered offers in a row after which the agent is put On Break; 0: never.</summary>
    public int MaxNoAnswer { get; init; }

    public long NoAnswerDelayMs { get; init; }

    public long BusyDelayMs { get; init; } = 60_000;

    public long RejectDelayMs { get; init; } = 60_000;

    /// <summary>
    /// Rest after a technical failure (unreachable, not registered), so that a dead phone isn't dialled in a loop. Also the least rest
    /// after an offer that fails within a second, whatever the cause.
    /// </summary>
    public long FailureDelayMs { get; init; } = 5_000;
}
