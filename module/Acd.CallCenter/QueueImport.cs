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

    /// <summary>The number told when a caller is answered still counts him.</summary>
    public bool OldMembersCount { get; init; }

    /// <summary>The lamp counts only callers nobody is ringing for.</summary>
    public bool OldPresence { get; init; }

    /// <summary>Whose agent was gone before they talked keeps <c>cc_agent_found</c>, and counts as answered when taken away.</summary>
    public bool OldAgentFound { get; init; }

    /// <summary>Callers also get points for the time since they were answered.</summary>
    public bool ScoresFromAnswer => string.Equals(Row.TimeBaseScore, "system", StringComparison.OrdinalIgnoreCase);
}
