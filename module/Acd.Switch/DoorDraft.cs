using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Native;

namespace Acd.Switch;

/// <summary>The native commands of <see cref="ISwitchDoors"/>: which text goes where, as acd_abi.h lists them.</summary>
internal static class DoorDraft
{
    public static CommandDraft Register(SwitchDoor door) => new()
    {
        Kind = NativeCommandKind.Register, Flags = (uint)door.Kind, Text0 = door.Name, Text1 = door.Description, Text2 = door.Syntax,
        Text3 = PairsText.Of(door.Completions ?? []),
    };

    public static CommandDraft CallerVariables(IReadOnlyList<string> names) =>
        new() { Kind = NativeCommandKind.CallerVariables, Text0 = PairsText.Of(names) };

    public static CommandDraft FireEvent(
        string name, string subclass, string channelUuid, IReadOnlyList<KeyValuePair<string, string>> headers) => new()
    {
        Kind = NativeCommandKind.FireEvent, Text0 = name, Text1 = subclass, Text2 = channelUuid, Text3 = PairsText.Of(headers),
    };

    public static CommandDraft SetVariables(string channelUuid, IReadOnlyList<KeyValuePair<string, string>> variables) =>
        new() { Kind = NativeCommandKind.SetVariables, Text0 = channelUuid, Text1 = PairsText.Of(variables) };

    public static CommandDraft SetLegVariables(OfferId offer, IReadOnlyList<KeyValuePair<string, string>> variables) =>
        new() { Kind = NativeCommandKind.LegVariables, LegId = offer.Value, Text0 = PairsText.Of(variables) };

    public static CommandDraft Dismiss(CallId call) => new() { Kind = NativeCommandKind.Dismiss, CallId = call.Value };

    public static CommandDraft Dismiss(OfferId offer) => new() { Kind = NativeCommandKind.Dismiss, LegId = offer.Value };

    public static CommandDraft Record(string channelUuid, string file, string variable) =>
        new() { Kind = NativeCommandKind.Record, Text0 = channelUuid, Text1 = file, Text2 = variable };

    public static CommandDraft FindChannel(ulong requestId, string channelUuid) =>
        new() { Kind = NativeCommandKind.FindChannel, RequestId = requestId, Text0 = channelUuid };

    public static CommandDraft ReplyApi(ulong requestId, string text, bool failed) =>
        new() { Kind = NativeCommandKind.ConsoleReply, RequestId = requestId, Cause = failed ? 1 : 0, Text0 = text };
}
