namespace Acd.Store.Folding;

/// <summary>What of a caller's terminal record is known only when he has left.</summary>
internal readonly record struct VisitEnd
{
    public required string Queue { get; init; }

    public required string FirstQueue { get; init; }

    /// <summary>Who talked to him; empty: nobody.</summary>
    public required string Agent { get; init; }

    public required string Outcome { get; init; }

    public required long WaitMs { get; init; }

    public required long TalkMs { get; init; }
}
