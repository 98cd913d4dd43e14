namespace Acd.Store.Records;

/// <summary>
/// A moment that has no record of its own kind: a caller joins, is connected, moves, asks to be called back; a queue changes its mode.
/// </summary>
public sealed record EventRecord : StoreRecord
{
    /// <summary>The fact's kind, spelt like <c>caller-joined</c>.</summary>
    public string Kind { get; init; } = "";

    public string Queue { get; init; } = "";

    public string Agent { get; init; } = "";

    public string CallUuid { get; init; } = "";

    public string CallerNumber { get; init; } = "";

    /// <summary>ms; what it measures depends on the kind, see <see cref="Acd.Engine.Facts.FactKind"/>.</summary>
    public long DurationMs { get; init; }

    public long Attempt { get; init; }

    public long Cause { get; init; }

    public string Text { get; init; } = "";
}
