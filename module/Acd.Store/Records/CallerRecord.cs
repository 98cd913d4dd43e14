namespace Acd.Store.Records;

/// <summary>The terminal record of one caller: exactly one for each who came, let in or not. AtMs is when he left.</summary>
public sealed record CallerRecord : StoreRecord
{
    /// <summary>The engine's number of the visit; begins anew with the process.</summary>
    public long CallId { get; init; }

    /// <summary>UUID of his channel.</summary>
    public string CallUuid { get; init; } = "";

    /// <summary>The queue he left from.</summary>
    public string Queue { get; init; } = "";

    /// <summary>The queue he came to first.</summary>
    public string FirstQueue { get; init; } = "";

    /// <summary>Who talked to him; empty: nobody.</summary>
    public string Agent { get; init; } = "";

    public string CallerNumber { get; init; } = "";

    public string CallerName { get; init; } = "";

    /// <summary>How it ended, a word of <see cref="RecordWords.Of(Acd.Engine.Facts.CallerOutcome)"/>.</summary>
    public string Outcome { get; init; } = "";

    public long JoinedAtMs { get; init; }

    public long AnsweredAtMs { get; init; }

    /// <summary>From joining to being connected or leaving, ms.</summary>
    public long WaitMs { get; init; }

    public long TalkMs { get; init; }

    /// <summary>How often he was offered to an agent.</summary>
    public long Offers { get; init; }

    /// <summary>How often he went to another queue.</summary>
    public long Moves { get; init; }

    /// <summary>How often he was dialled to call him back.</summary>
    public long CallbackAttempts { get; init; }

    /// <summary>Where his recording is; empty: none.</summary>
    public string Recording { get; init; } = "";

    /// <summary>Why he got this agent, or none.</summary>
    public string Explanation { get; init; } = "";
}
