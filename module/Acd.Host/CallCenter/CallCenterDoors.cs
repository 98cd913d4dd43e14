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

    private static readonly string[] AgentCommands = ["add", "del", "reload", "set", "get", "list"];
    private static readonly string[] TierCommands = ["add", "set", "del", "reload", "list"];
    private static readonly string[] QueueCommands = ["load", "unload", "reload", "list", "count"];

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

    private static IReadOnlyList<string> Completions =>
    [
        .. AgentCommands.Select(command => $"add {Config} agent {command}"),
        .. TierCommands.Select(command => $"add {Config} tier {command}"),
        .. QueueCommands.Select(command => $"add {Config} queue {command}"),
    ];
}
