using Acd.Engine.Commands;
using Acd.Engine.Ids;
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

    public static CommandDraft Ask(ulong requestId, string command, string arguments) =>
        new() { Kind = NativeCommandKind.Ask, RequestId = requestId, Text0 = command, Text1 = arguments };

    public static CommandDraft AnswerLeg(ulong requestId, OfferId offer) =>
        new() { Kind = NativeCommandKind.AnswerLeg, RequestId = requestId, LegId = offer.Value };

    /// <exception cref="ArgumentOutOfRangeException">A kind with no native counterpart: the engine's mistake.</exception>
    public static CommandDraft From(in Command c) => c.Kind switch
    {
        CommandKind.AcceptCaller =>
            new()
            {
                Kind = NativeCommandKind.Accept, CallId = c.Call.Value,
                Flags = (uint)c.Answer | (c.InbandDigits ? AbiConstants.AcceptInbandDigits : 0),
                Text0 = c.Music, Text1 = c.Extension,
            },
        CommandKind.ChangeMusic =>
            new() { Kind = NativeCommandKind.Music, CallId = c.Call.Value, Text0 = c.Music, Text1 = c.Extension },
        CommandKind.Announce => Play(NativeCommandKind.Announce, in c) with
        {
            CallId = c.Call.Value, RequestId = c.Request, Flags = c.IsOn ? AbiConstants.AnnounceMixed : 0,
        },
        CommandKind.PromptAgent => Play(NativeCommandKind.PromptAgent, in c) with { LegId = c.Offer.Value },
        CommandKind.DismissLeg => Play(NativeCommandKind.DismissLeg, in c) with { LegId = c.Offer.Value, Cause = (int)c.Cause },
        CommandKind.PreparePrompt => Play(NativeCommandKind.PreparePrompt, in c),
        CommandKind.ReleaseCaller =>
            new()
            {
                Kind = NativeCommandKind.Release, CallId = c.Call.Value, Text0 = ReleaseResultText.Of(c.Result), Text1 = c.Extension,
                Text2 = c.Digits,
            },
        CommandKind.AwaitNext =>
            new() { Kind = NativeCommandKind.AwaitNext, CallId = c.Call.Value, TimeoutMs = c.RingTimeoutMs },
        CommandKind.OriginateLeg =>
            new()
            {
                Kind = c.StandbyUuid.Length > 0 ? NativeCommandKind.Attach : NativeCommandKind.Originate, LegId = c.Offer.Value,
                CallId = c.Call.Value, TimeoutMs = c.RingTimeoutMs, Flags = (uint)c.MediaMode,
                Text0 = c.StandbyUuid.Length > 0 ? c.StandbyUuid : c.DialString, Text1 = c.CallerNumber, Text2 = c.CallerName,
                Text3 = c.Queue, Text4 = c.Agent?.Name, Text5 = c.CallUuid,
            },
        CommandKind.AdoptLeg =>
            new()
            {
                Kind = NativeCommandKind.AdoptLeg, LegId = c.Offer.Value, Text0 = c.StandbyUuid, Text1 = c.Agent?.Name, Text2 = c.Queue,
                Text3 = c.CallUuid,
            },
        CommandKind.SendToFallback =>
            new() { Kind = NativeCommandKind.SendToFallback, CallId = c.Call.Value },
        CommandKind.CancelLeg =>
            new() { Kind = NativeCommandKind.Cancel, LegId = c.Offer.Value, Cause = (int)c.Cause },
        CommandKind.Bridge =>
            new() { Kind = NativeCommandKind.Bridge, CallId = c.Call.Value, LegId = c.Offer.Value, Flags = (uint)c.MediaMode },
        CommandKind.DialCustomer =>
            new()
            {
                Kind = NativeCommandKind.DialCustomer, CallId = c.Call.Value, TimeoutMs = c.RingTimeoutMs, Text0 = c.DialString,
                Text1 = c.CallerNumber, Text2 = c.Queue,
            },
        CommandKind.CancelCustomer =>
            new() { Kind = NativeCommandKind.CancelCustomer, CallId = c.Call.Value },
        CommandKind.PublishFallback =>
            new() { Kind = NativeCommandKind.Fallback, Text0 = c.Queue, Text1 = c.Extension },
        _ => TalkDraft.From(in c)
            ?? throw new ArgumentOutOfRangeException(nameof(c), c.Kind, "This command kind has no native counterpart; add it here."),
    };

    private static CommandDraft Play(NativeCommandKind kind, in Command c)
    {
        IReadOnlyList<string> prompts = c.Prompts ?? [];
        if (prompts.Count > AbiConstants.CommandTexts)
        {
            throw new ArgumentOutOfRangeException(
                nameof(c), prompts.Count,
                $"An announcement has {AbiConstants.CommandTexts} prompts at most; join files with file_string://.");
        }

        return new()
        {
            Kind = kind, Text0 = At(0), Text1 = At(1), Text2 = At(2), Text3 = At(3), Text4 = At(4), Text5 = At(5),
        };

        string? At(int index) => index < prompts.Count ? prompts[index] : null;
    }
}
