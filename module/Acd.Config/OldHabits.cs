namespace Acd.Config;

/// <summary>
/// What mod_callcenter does with all of its agents and we only on request, for scripts that rely on it. Either file may say so; null: it
/// doesn't.
/// </summary>
public sealed record OldHabits
{
    /// <summary>Statuses, states and types are shown as they were typed.</summary>
    public bool? Spelling { get; init; }

    /// <summary>A status in the configuration counts at every load, for agents known from before too.</summary>
    public bool? StatusAtLoad { get; init; }

    /// <summary>Agents and tiers that the configuration has no more stay.</summary>
    public bool? Removed { get; init; }

    /// <summary>What this one doesn't say the other does.</summary>
    public OldHabits Or(OldHabits other) => new()
    {
        Spelling = Spelling ?? other.Spelling, StatusAtLoad = StatusAtLoad ?? other.StatusAtLoad, Removed = Removed ?? other.Removed,
    };
}
