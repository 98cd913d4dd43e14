namespace Acd.Wallboard;

/// <summary>A report somebody asks for.</summary>
public sealed record ReportWish
{
    /// <summary>What there are reports of, with their words.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["queues", "queue-intervals", "agents", "agent-intervals"];

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string What { get; init; }

    /// <summary>Local day; null: today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Length of the intervals, 15 or 30 minutes.</summary>
    public int IntervalMinutes { get; init; } = 30;

    /// <summary>As text/csv, otherwise JSON.</summary>
    public bool AsCsv { get; init; }

    /// <summary>Whether a queue, or an agent, is to be in it. Any thread.</summary>
    public required Func<string, bool> Includes { get; init; }
}
