using System.Globalization;
using System.Text;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Switch.Tracing;

/// <summary>How commands, events and times read in a trace: the kind in kebab-case, then ids, then name="value" for each text.</summary>
internal static class TraceText
{
    private const int LongestValue = 200;

    public static string Time(long atUs) =>
        string.Create(CultureInfo.InvariantCulture, $"{atUs / 1_000_000,6}.{atUs % 1_000_000:D6}");

    public static string Of(in CallerJoined e) =>
        $"caller-joined {e.Call} queue={Quote(e.Queue)} uuid={Quote(e.CallUuid)} " +
        $"number={Quote(e.CallerNumber)} name={Quote(e.CallerName)} destination={Quote(e.Destination)}";

    public static string Of(in Command c) => c.Kind switch
    {
        CommandKind.AcceptCaller =>
            $"accept-caller {c.Call} music={Quote(c.Music)} fallback={Quote(c.Extension)}" +
            (c.Answer == AnswerPolicy.AtOnce ? "" : $" answer={c.Answer}"),
        CommandKind.ChangeMusic => $"change-music {c.Call} music={Quote(c.Music)} fallback={Quote(c.Extension)}",
        CommandKind.AwaitNext => $"await-next {c.Call} wait_ms={c.RingTimeoutMs}",
        CommandKind.Announce => $"announce {c.Call} request={c.Request} prompts={Prompts(in c)}" + (c.IsOn ? " mixed" : ""),
        CommandKind.PromptAgent => $"prompt-agent {c.Offer} prompts={Prompts(in c)}",
        CommandKind.DismissLeg => $"dismiss-leg {c.Offer} cause={Of(c.Cause)} prompts={Prompts(in c)}",
        CommandKind.PreparePrompt => $"prepare-prompt {Prompts(in c)}",
        CommandKind.ReleaseCaller => $"release-caller {c.Call} result={ReleaseResultText.Of(c.Result)} extension={Quote(c.Extension)}",
        CommandKind.OriginateLeg =>
            $"originate-leg {c.Offer} {c.Call} agent={Quote(c.Agent?.Name)} contact={Quote(c.Agent?.Contact)} queue={Quote(c.Queue)} " +
            $"ring-timeout={c.RingTimeoutMs}ms caller-uuid={Quote(c.CallUuid)} number={Quote(c.CallerNumber)} name={Quote(c.CallerName)}",
        CommandKind.AdoptLeg =>
            $"adopt-leg {c.Offer} agent={Quote(c.Agent?.Name)} leg-uuid={Quote(c.StandbyUuid)} caller-uuid={Quote(c.CallUuid)}",
        CommandKind.SendToFallback => $"send-to-fallback {c.Call}",
        CommandKind.CancelLeg => $"cancel-leg {c.Offer} cause={Of(c.Cause)}",
        CommandKind.Bridge => $"bridge {c.Call} {c.Offer}" + (c.MediaMode == MediaMode.Full ? "" : $" media={c.MediaMode}"),
        CommandKind.DialCustomer =>
            $"dial-customer {c.Call} dial-string={Quote(c.DialString)} number={Quote(c.CallerNumber)} queue={Quote(c.Queue)} " +
            $"ring-timeout={c.RingTimeoutMs}ms",
        CommandKind.CancelCustomer => $"cancel-customer {c.Call}",
        CommandKind.PublishFallback => $"publish-fallback queue={Quote(c.Queue)} extension={Quote(c.Extension)}",
        CommandKind.StartRecording => $"start-recording {c.Call} number={c.Request} template={Quote(c.RecordTemplate)} stereo={c.IsOn}",
        CommandKind.StopRecording => $"stop-recording {c.Call} number={c.Request}",
        CommandKind.MaskRecording => $"mask-recording {c.Call} number={c.Request} on={c.IsOn}",
        CommandKind.DialMonitor => $"dial-monitor number={c.Request} dial-string={Quote(c.DialString)} agent={Quote(c.Queue)}",
        CommandKind.AttachMonitor => $"attach-monitor number={c.Request} leg-uuid={Quote(c.LegUuid)} mode={c.MonitorMode}",
        CommandKind.SetMonitorMode => $"set-monitor-mode number={c.Request} mode={c.MonitorMode}",
        CommandKind.DetachMonitor => $"detach-monitor number={c.Request}",
        CommandKind.StopMonitor => $"stop-monitor number={c.Request}",
        _ => $"command of kind {(int)c.Kind}",
    };

    private static string Prompts(in Command c) => Quote(string.Join(' ', c.Prompts ?? []));

    public static string Of(HangupCause cause) => $"{cause}({(int)cause})";

    /// <summary>In quotes, on one line whatever it holds, and not endless.</summary>
    public static string Quote(string? value)
    {
        ReadOnlySpan<char> shown = value.AsSpan(0, Math.Min(value?.Length ?? 0, LongestValue));
        StringBuilder text = new(shown.Length + 2);
        text.Append('"');
        foreach (char c in shown)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                _ when char.IsControl(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
        if (value?.Length > LongestValue)
        {
            text.Append(CultureInfo.InvariantCulture, $"…({value.Length} characters)");
        }

        return text.ToString();
    }
}
