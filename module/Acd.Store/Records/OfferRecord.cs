namespace Acd.Store.Records;

/// <summary>One offer of a caller to an agent. AtMs is when it was answered or came to nothing.</summary>
public sealed record OfferRecord : StoreRecord
{
    /// <summary>The engine's number of the offer, as a signed number.</summary>
    public long OfferId { get; init; }

    public long CallId { get; init; }

    /// <summary>UUID of the caller's channel; empty: the offer was for nobody in particular any more.</summary>
    public string CallUuid { get; init; } = "";

    public string Queue { get; init; } = "";

    public string Agent { get; init; } = "";

    public long StartedAtMs { get; init; }

    /// <summary>How long it rang, ms.</summary>
    public long RingMs { get; init; }

    /// <summary>How long the caller had waited when it began, ms.</summary>
    public long WaitMs { get; init; }

    /// <summary><c>answered</c>, or the cause in FreeSWITCH's spelling.</summary>
    public string Result { get; init; } = "";

    /// <summary>FreeSWITCH's number of the cause; 0: answered.</summary>
    public long Cause { get; init; }

    /// <summary>Which offer of this caller, from 1.</summary>
    public long Attempt { get; init; }

    /// <summary>Why this agent.</summary>
    public string Explanation { get; init; } = "";
}
