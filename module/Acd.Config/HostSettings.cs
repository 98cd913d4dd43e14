namespace Acd.Config;

/// <summary>
/// Settings that belong to the module, not to the engine. The shim reads those it needs by itself, before .NET runs; they are here so that
/// a wrong value is reported with all the others and the console can show what is in force.
/// </summary>
public sealed record HostSettings
{
    /// <summary>Where callers go when the engine fails, for queues that don't say; empty: on in the dialplan.</summary>
    public string FallbackExtension { get; init; } = "";

    /// <summary>mod_callcenter's names (commands, applications, events) are ours, and callcenter.conf is read too.</summary>
    public bool MimicsCallCenter { get; init; }

    /// <summary>What is as in mod_callcenter although ours is better; means something only to its face.</summary>
    public OldHabits OldHabits { get; init; } = new();

    /// <summary>Where the shim looks for .NET first; empty: the usual places.</summary>
    public string DotnetRoot { get; init; } = "";

    /// <summary>Folder of the managed files; empty: the shim's default.</summary>
    public string ManagedDir { get; init; } = "";

    /// <summary>Most threads that dial agents at once; null: the shim's default.</summary>
    public int? LegWorkersMax { get; init; }

    /// <summary>After so many ms without a poll the shim takes the engine for stalled; null: the shim's default.</summary>
    public int? StallMs { get; init; }

    /// <summary>So many ms may pass until the engine is ready, then loading the module fails; null: the shim's default.</summary>
    public int? StartTimeoutMs { get; init; }

    /// <summary>The wallboard.</summary>
    public WebSettings Web { get; init; } = new();

    /// <summary>Times in a row a dead engine is started again; 0: never.</summary>
    public int? EngineRestartsMax { get; init; }

    /// <summary>
    /// An event socket client that takes nothing for so many ms, while events wait for it, is cut by the shim; 0: never; null: the shim's
    /// default.
    /// </summary>
    public int? EventClientPatienceMs { get; init; }

    /// <summary>Talks are timed by the shim, which notices a hang-up at once; else by the profile's timer.</summary>
    public bool TalkTimer { get; init; } = true;

    /// <summary>Every fact is told as an event of the switch, too.</summary>
    public bool InfoEvents { get; init; }

    /// <summary>Routing scripts.</summary>
    public ScriptSettings Scripts { get; init; } = new();

    /// <summary>Where records are kept.</summary>
    public StoreSettings Store { get; init; } = new();
}
