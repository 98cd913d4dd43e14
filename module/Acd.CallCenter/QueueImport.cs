using Acd.CallCenter.Rows;
using Acd.Engine.Config;

namespace Acd.CallCenter;

/// <summary>A queue as configured: how lists show it, and what the engine gets. Both have the same name.</summary>
public sealed record QueueImport(QueueRow Row, QueueConfig Engine)
{
    /// <summary>Played to who waits; null: nothing.</summary>
    public string? AnnounceSound { get; init; }

    /// <summary>Seconds between two of them, and before the first; 0: none.</summary>
    public int AnnounceFrequency { get; init; }

    /// <summary>The queue keeps mod_callcenter's meaning of it.</summary>
    public bool Keeps(OldMeanings meaning) => Engine.Keeps(meaning);

    /// <summary>Callers also get points for the time since they were answered.</summary>
    public bool ScoresFromAnswer => string.Equals(Row.TimeBaseScore, "system", StringComparison.OrdinalIgnoreCase);
}
