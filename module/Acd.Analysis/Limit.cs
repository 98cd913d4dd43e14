namespace Acd.Analysis;

/// <summary>One thing that limited the calls.</summary>
public sealed record Limit
{
    /// <summary>Stays the same, for scripts.</summary>
    public required string Id { get; init; }

    /// <summary>What happened, with its numbers.</summary>
    public required string What { get; init; }

    public required string Change { get; init; }

    /// <summary>Callers lost or legs refused by it.</summary>
    public long Callers { get; init; }

    /// <summary>Seconds callers waited because of it, or it went on.</summary>
    public long Seconds { get; init; }

    /// <summary>Log lines with their places, or figures.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>For the order only: a lost caller counts as a minute of waiting.</summary>
    internal long Cost => Seconds + (60 * Callers);
}
