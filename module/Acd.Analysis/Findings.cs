using Acd.Analysis.Logs;

namespace Acd.Analysis;

/// <summary>All that is known of a stretch of time. What isn't known is null or empty.</summary>
public sealed record Findings
{
    /// <summary>Local time.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Local time.</summary>
    public required DateTime Until { get; init; }

    public required LogTally Log { get; init; }

    /// <summary>Null: no log could be read, <see cref="NotKnown"/> says why.</summary>
    public LogCoverage? Coverage { get; init; }

    public IReadOnlyList<AgentFigures> Agents { get; init; } = [];

    public IReadOnlyList<QueueFigures> Queues { get; init; } = [];

    /// <summary>What others found as it stands now: live calls, FreeSWITCH's peaks, the store.</summary>
    public IReadOnlyList<Limit> Now { get; init; } = [];

    /// <summary>How full the module's queues were; null: it wasn't asked.</summary>
    public QueuePeaks? Peaks { get; init; }

    /// <summary>What couldn't be looked at, and why.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];
}
