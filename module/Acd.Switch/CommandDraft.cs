using Acd.Engine.Commands;
using Acd.Switch.Native;

namespace Acd.Switch;

/// <summary>A native command before its texts are UTF-8: which field and which text goes where, as acd_abi.h lists them.</summary>
internal readonly record struct CommandDraft
{
    public required NativeCommandKind Kind { get; init; }

    public uint Flags { get; init; }

    public ulong CallId { get; init; }

    public ulong LegId { get; init; }

    public ulong RequestId { get; init; }

    public int TimeoutMs { get; init; }

    public int Cause { get; init; }

    public string? Text0 { get; init; }

    public string? Text1 { get; init; }

    public string? Text2 { get; init; }

    public string? Text3 { get; init; }

    public string? Text4 { get; init; }

    public string? Text5 { get; init; }

    public static CommandDraft ConsoleReply(ulong requestId, string text) =>
        new() { Kind = NativeCommandKind.ConsoleReply, RequestId = requestId, Text0 = text };

    public static CommandDraft ReadConfig(ulong requestId, string name, bool reload) =>
        new()
        {
            Kind = NativeCommandKind.ReadConfig, RequestId = requestId, Flags = reload ? AbiConstants.ReadConfigReload : 0, Text0 = name,
        };

    /// <exception cref="ArgumentOutOfRangeException">A kind with no native counterpart: the engine's mistake.</exception>
    public static CommandDraft From(in Command c) => c.Kind switch
    {
        CommandKind.AcceptCaller =>
            new() { Kind = NativeCommandKind.Accept, CallId = c.Call.Value, Text0 = c.Music, Text1 = c.Extension },
        CommandKind.ReleaseCaller =>
            new()
            {
                Kind = NativeCommandKind.Release, CallId = c.Call.Value, Text0 = ReleaseResultText.Of(c.Result), Text1 = c.Extension,
            },
        CommandKind.OriginateLeg =>
            new()
            {
                Kind = NativeCommandKind.Originate, LegId = c.Offer.Value, CallId = c.Call.Value, TimeoutMs = c.RingTimeoutMs,
                Text0 = c.Agent?.Contact, Text1 = c.CallerNumber, Text2 = c.CallerName, Text3 = c.Queue, Text4 = c.Agent?.Name,
                Text5 = c.CallUuid,
            },
        CommandKind.CancelLeg =>
            new() { Kind = NativeCommandKind.Cancel, LegId = c.Offer.Value, Cause = (int)c.Cause },
        CommandKind.Bridge =>
            new() { Kind = NativeCommandKind.Bridge, CallId = c.Call.Value, LegId = c.Offer.Value },
        CommandKind.PublishFallback =>
            new() { Kind = NativeCommandKind.Fallback, Text0 = c.Queue, Text1 = c.Extension },
        _ => throw new ArgumentOutOfRangeException(nameof(c), c.Kind, "This command kind has no native counterpart; add it here."),
    };
}
