namespace Acd.Store.Reading;

/// <summary>Which records. Texts are compared exactly; null: any. A condition on something a kind doesn't have finds none.</summary>
public sealed record RecordQuery
{
    /// <summary>Over at this time or later, Unix ms.</summary>
    public long FromMs { get; init; }

    /// <summary>Over before this time, Unix ms.</summary>
    public long UntilMs { get; init; } = long.MaxValue;

    public string? Queue { get; init; }

    public string? Agent { get; init; }

    public string? CallUuid { get; init; }

    /// <summary>An interval's or an event's kind.</summary>
    public string? Kind { get; init; }

    public RecordOrder Order { get; init; }

    public bool Descending { get; init; }

    /// <summary>Most records; null: all.</summary>
    public int? Max { get; init; }
}
