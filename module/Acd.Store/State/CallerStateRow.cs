namespace Acd.Store.State;

/// <summary>One caller whose visit isn't over: he waits, talks, or is to be called back. Times are Unix ms, 0: never.</summary>
public sealed record CallerStateRow
{
    public required string CallUuid { get; init; }

    /// <summary>The engine's number in the life that wrote the row.</summary>
    public long CallId { get; init; }

    public string Queue { get; init; } = "";

    public string FirstQueue { get; init; } = "";

    public long Priority { get; init; }

    /// <summary>Points beside the queue's.</summary>
    public long Score { get; init; }

    public string CallerNumber { get; init; } = "";

    public string CallerName { get; init; } = "";

    /// <summary>Time he has credit for taken off.</summary>
    public long JoinedAtMs { get; init; }

    public long AnsweredAtMs { get; init; }

    /// <summary>Who talks to him; empty: nobody.</summary>
    public string Agent { get; init; } = "";

    /// <summary>He is to be called back at <see cref="CallerNumber"/>.</summary>
    public bool IsCallback { get; init; }

    /// <summary>He isn't to be called back before.</summary>
    public long NotBeforeMs { get; init; }

    /// <summary>The callback is given up then.</summary>
    public long ExpiresAtMs { get; init; }

    public long CallbackAttempts { get; init; }

    public long Offers { get; init; }

    public long Moves { get; init; }

    public string Recording { get; init; } = "";

    public string Explanation { get; init; } = "";
}
