namespace Acd.Config.CallCenter;

/// <summary>What <c>settings</c> of callcenter.conf says.</summary>
public sealed record CallCenterSettings
{
    /// <summary>Where mod_callcenter keeps its tables when there is no <see cref="OdbcDsn"/>; of use for the migration only.</summary>
    public string DatabaseName { get; init; } = "callcenter";

    /// <summary>The core's DSN of its tables; empty: SQLite. May hold a password: never log it.</summary>
    public string OdbcDsn { get; init; } = "";

    public string InstanceId { get; init; } = "single_box";

    public bool ReserveAgents { get; init; }

    /// <summary>Agents whom commands added are forgotten when the module is loaded.</summary>
    public bool TruncatesAgents { get; init; }

    /// <summary>Tiers that commands added are forgotten when the module is loaded.</summary>
    public bool TruncatesTiers { get; init; }

    /// <summary>Ours, by the settings <c>old-…</c>.</summary>
    public OldHabits OldHabits { get; init; } = new();

    /// <summary>Longest time an agent's phone rings, ms.</summary>
    public int RingTimeoutMs { get; init; } = 60_000;
}
