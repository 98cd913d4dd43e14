namespace Acd.Store.State;

/// <summary>One agent as he stood last. Times are Unix ms, 0: never.</summary>
public sealed record AgentStateRow
{
    public required string Name { get; init; }

    /// <summary>As mod_callcenter spells it; empty: not known.</summary>
    public string Status { get; init; } = "";

    /// <summary>The reason he gave for his status.</summary>
    public string Reason { get; init; } = "";

    public long StatusSinceMs { get; init; }

    /// <summary>End of a limited break.</summary>
    public long BreakUntilMs { get; init; }

    /// <summary>What he did, spelt like <c>wrap-up</c>.</summary>
    public string State { get; init; } = "";

    public long StateSinceMs { get; init; }

    /// <summary>Callers he talked to since his counters began.</summary>
    public long CallsAnswered { get; init; }

    /// <summary>Offers in a row that came to nothing because he didn't answer.</summary>
    public long NoAnswerInARow { get; init; }

    public long TalkMs { get; init; }

    public long LastTalkEndedAtMs { get; init; }
}
