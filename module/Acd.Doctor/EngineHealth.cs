namespace Acd.Doctor;

/// <summary>How the engine is.</summary>
public sealed record EngineHealth
{
    /// <summary>Such as <c>10.0.1</c>.</summary>
    public required Version Runtime { get; init; }

    /// <summary>One heap per core, and threads for each.</summary>
    public required bool ServerGarbageCollection { get; init; }

    /// <summary>Facts the store hasn't written yet.</summary>
    public required long StoreBehind { get; init; }

    /// <summary>What the store complains of; empty: nothing.</summary>
    public required string StoreTrouble { get; init; }

    /// <summary>Time from an event to the order that follows, the slowest in a hundred, in milliseconds; 0: no offer yet.</summary>
    public required double OfferP99Ms { get; init; }
}
