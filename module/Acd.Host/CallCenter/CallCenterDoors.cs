using Acd.CallCenter;
using Acd.CallCenter.Events;
using Acd.Engine.Ports;

namespace Acd.Host.CallCenter;

/// <summary>The names mod_callcenter has in FreeSWITCH, registered as ours.</summary>
internal static class CallCenterDoors
{
    public const string Config = "callcenter_config";
    public const string Break = "callcenter_break";
    public const string Application = "callcenter";
    public const string Track = "callcenter_track";

    private const string ProbePrefix = "callcenter+";

    /// <summary>What the tab key knows: mod_callcenter's, and the keys that it takes and doesn't complete.</summary>
    private static readonly string[] Lines =
    [
        "agent add", "agent del", "agent reload", "agent list", "agent get status", "agent get state", "agent get uuid",
        "agent set status", "agent set state", "agent set state_if_waiting", "agent set contact", "agent set uuid", "agent set type",
        "agent set ready_time", "agent set busy_delay_time", "agent set reject_delay_time", "agent set no_answer_delay_time",
        "agent set wrap_up_time", "agent set max_no_answer",
        "tier add", "tier del", "tier reload", "tier list", "tier set state", "tier set level", "tier set position",
        "queue load", "queue unload", "queue reload", "queue list agents", "queue list members", "queue list tiers",
        "queue count agents", "queue count members", "queue count tiers",
    ];

    public static IReadOnlyList<SwitchDoor> All { get; } =
    [
        new(SwitchDoorKind.Subclass, CallCenterInfo.Subclass),
        new(SwitchDoorKind.Api, Config, "Config of callcenter (mod_acd)", "<target> <args>", Completions),
        new(SwitchDoorKind.Api, Break, "Stop watching an agent's call and release the agent", "agent <uuid>", [$"add {Break} agent"]),
        new(SwitchDoorKind.JsonApi, Config, "JSON Callcenter API (mod_acd)"),
        new(SwitchDoorKind.QueueApplication, Application, "CallCenter (mod_acd)", "queue_name"),
        new(SwitchDoorKind.WatchApplication, Track, "Track external mod_callcenter agent calls (mod_acd)", "agent_name"),
        new(SwitchDoorKind.Probe, ProbePrefix),
    ];

    /// <summary>A name with * before it holds a list of further names.</summary>
    public static IReadOnlyList<string> CallerVariables { get; } =
        [.. CallCenterFace.CallerVariables.Select(name => name == "cc_export_vars" ? "*" + name : name)];

    private static IReadOnlyList<string> Completions => [.. Lines.Select(line => $"add {Config} {line}")];
}
