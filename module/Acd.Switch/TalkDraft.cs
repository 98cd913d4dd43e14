using Acd.Engine.Commands;
using Acd.Switch.Native;

namespace Acd.Switch;

/// <summary>The native commands about recordings and monitors: which text goes where, as acd_abi.h lists them.</summary>
internal static class TalkDraft
{
    /// <summary>Null: the command is about something else.</summary>
    public static CommandDraft? From(in Command c) => c.Kind switch
    {
        CommandKind.StartRecording => new()
        {
            Kind = NativeCommandKind.RecordingStart, CallId = c.Call.Value, RequestId = c.Request,
            Flags = c.IsOn ? AbiConstants.RecordingStereo : 0, Text0 = c.CallUuid, Text1 = c.RecordTemplate, Text2 = c.LegUuid,
        },
        CommandKind.StopRecording =>
            new() { Kind = NativeCommandKind.RecordingStop, CallId = c.Call.Value, RequestId = c.Request },
        CommandKind.MaskRecording => new()
        {
            Kind = NativeCommandKind.RecordingMask, CallId = c.Call.Value, RequestId = c.Request, Flags = c.IsOn ? 1u : 0,
        },
        CommandKind.DialMonitor => new()
        {
            Kind = NativeCommandKind.MonitorDial, RequestId = c.Request, TimeoutMs = c.RingTimeoutMs, Text0 = c.DialString, Text1 = c.Queue,
        },
        CommandKind.AttachMonitor => new()
        {
            Kind = NativeCommandKind.MonitorAttach, RequestId = c.Request, Flags = (uint)c.MonitorMode, Text0 = c.LegUuid,
        },
        CommandKind.SetMonitorMode =>
            new() { Kind = NativeCommandKind.MonitorMode, RequestId = c.Request, Flags = (uint)c.MonitorMode },
        CommandKind.DetachMonitor => new() { Kind = NativeCommandKind.MonitorDetach, RequestId = c.Request },
        CommandKind.StopMonitor => new() { Kind = NativeCommandKind.MonitorStop, RequestId = c.Request },
        _ => null,
    };
}
