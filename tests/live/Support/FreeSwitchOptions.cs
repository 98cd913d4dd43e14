namespace Acd.Live.Tests.Support;

/// <summary>What a test wants different from the shipped configuration.</summary>
public sealed record FreeSwitchOptions
{
    public IReadOnlyList<AgentLine> Agents { get; init; } = [];

    /// <summary>Variables of FreeSWITCH's process; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Loaded after mod_acd.</summary>
    public IReadOnlyList<string> MoreModules { get; init; } = [];

    /// <summary>False: no local/modules.xml, as on a machine where nobody asked for an event socket.</summary>
    public bool EventSocket { get; init; } = true;

    /// <summary>It ends after so long even when the test run is killed.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How FreeSWITCH is started: unless told otherwise without real-time priority.</summary>
    public IReadOnlyList<string> Behaviour { get; init; } = ["-np"];

    /// <summary>Last change to the folder before FreeSWITCH starts.</summary>
    public Action<FreeSwitchFolder>? Prepare { get; init; }
}
