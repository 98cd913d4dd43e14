using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>The engine's commands to native ones, read back as the shim copies them.</summary>
public sealed class CommandEncodingTests : IDisposable
{
    private static readonly AgentConfig Anna = new() { Name = "anna 🐻", Contact = "[leg_timeout=10]user/anna", RingTimeoutMs = 20_000 };

    private readonly FakeHost _host = new();
    private readonly NativeSwitch _switch;

    public CommandEncodingTests() => _switch = _host.Attach();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Every_kind_carries_its_fields_in_the_headers_places()
    {
        _switch.Submit(
        [
            Command.AcceptCaller(new CallId(7), "local_stream://moh", "9000"),
            Command.ReleaseCaller(new CallId(8), ReleaseResult.TimedOut, "9001"),
            Command.OriginateLeg(new OfferId(3), new CallId(7), "support", Anna, "6e1f", "+43", "Bär"),
            Command.CancelLeg(new OfferId(3), HangupCause.LoseRace),
            Command.Bridge(new CallId(7), new OfferId(3)),
            Command.PublishFallback("support", "9000"),
        ]);
        Assert.Equal([6], _host.Batches);
        AssertSent(0, NativeCommandKind.Accept, call: 7, texts: ["local_stream://moh", "9000"]);
        AssertSent(1, NativeCommandKind.Release, call: 8, texts: ["timed-out", "9001"]);
        AssertSent(2, NativeCommandKind.Originate, call: 7, leg: 3, timeoutMs: 20_000,
            texts: ["[leg_timeout=10]user/anna", "+43", "Bär", "support", "anna 🐻", "6e1f"]);
        AssertSent(3, NativeCommandKind.Cancel, leg: 3, cause: 702);
        AssertSent(4, NativeCommandKind.Bridge, call: 7, leg: 3);
        AssertSent(5, NativeCommandKind.Fallback, texts: ["support", "9000"]);
    }

    [Fact]
    public void A_leg_that_stands_by_is_named_where_the_dial_string_would_stand()
    {
        _switch.Submit([Command.OriginateLeg(new OfferId(3), new CallId(7), "support", Anna, "6e1f", "+43", "Bär", "leg-9")]);
        AssertSent(0, NativeCommandKind.Attach, call: 7, leg: 3, timeoutMs: 20_000,
            texts: ["leg-9", "+43", "Bär", "support", "anna 🐻", "6e1f"]);
    }

    [Fact]
    public void What_a_waiting_caller_hears_is_in_the_headers_places()
    {
        _switch.Submit(
        [
            Command.AcceptCaller(new CallId(7), "moh", "9000", AnswerPolicy.EarlyMedia),
            Command.ChangeMusic(new CallId(7), "other", "9001"),
            Command.DialCustomer(new CallId(7), "support", "sofia/gateway/out/{number}", "+4930123", 30_000),
            Command.CancelCustomer(new CallId(7)),
            Command.Announce(new CallId(7), 42, ["a.wav", "say:number:pronounced:3", "c", "d", "e", "f"]),
            Command.ReleaseCaller(new CallId(7), ReleaseResult.TimedOut, "9002", "1#"),
            Command.AwaitNext(new CallId(7), 700),
            Command.Announce(new CallId(7), 43, ["a.wav"], mixed: true),
        ]);
        AssertSent(0, NativeCommandKind.Accept, call: 7, flags: 1, texts: ["moh", "9000"]);
        AssertSent(1, NativeCommandKind.Music, call: 7, texts: ["other", "9001"]);
        AssertSent(
            2, NativeCommandKind.DialCustomer, call: 7, timeoutMs: 30_000, texts: ["sofia/gateway/out/{number}", "+4930123", "support"]);
        AssertSent(3, NativeCommandKind.CancelCustomer, call: 7);
        AssertSent(4, NativeCommandKind.Announce, call: 7, request: 42, texts: ["a.wav", "say:number:pronounced:3", "c", "d", "e", "f"]);
        Assert.Equal("1#", _host.Sent[5].Texts[2]);
        AssertSent(6, NativeCommandKind.AwaitNext, call: 7, timeoutMs: 700);
        AssertSent(7, NativeCommandKind.Announce, call: 7, request: 43, flags: 1, texts: ["a.wav"]);
    }

    [Fact]
    public void What_is_recorded_and_who_listens_is_in_the_headers_places()
    {
        _switch.Submit(
        [
            Command.StartRecording(new CallId(7), 5, "6e1f", "a9c0", "${uuid}.wav", stereo: true),
            Command.MaskRecording(new CallId(7), 5, on: true),
            Command.StopRecording(new CallId(7), 5),
            Command.DialMonitor(6, "anna", "user/boss", 30_000),
            Command.AttachMonitor(6, "a9c0", MonitorMode.Whisper),
            Command.SetMonitorMode(6, MonitorMode.Barge),
            Command.DetachMonitor(6),
            Command.StopMonitor(6),
            Command.Bridge(new CallId(7), new OfferId(3), MediaMode.Bypass),
        ]);
        AssertSent(0, NativeCommandKind.RecordingStart, call: 7, request: 5, flags: 1, texts: ["6e1f", "${uuid}.wav", "a9c0"]);
        AssertSent(1, NativeCommandKind.RecordingMask, call: 7, request: 5, flags: 1);
        AssertSent(2, NativeCommandKind.RecordingStop, call: 7, request: 5);
        AssertSent(3, NativeCommandKind.MonitorDial, request: 6, timeoutMs: 30_000, texts: ["user/boss", "anna"]);
        AssertSent(4, NativeCommandKind.MonitorAttach, request: 6, flags: 1, texts: ["a9c0"]);
        AssertSent(5, NativeCommandKind.MonitorMode, request: 6, flags: 2);
        AssertSent(6, NativeCommandKind.MonitorDetach, request: 6);
        AssertSent(7, NativeCommandKind.MonitorStop, request: 6);
        AssertSent(8, NativeCommandKind.Bridge, call: 7, leg: 3, flags: 2);
    }

    [Fact]
    public void A_seventh_prompt_is_the_engines_mistake_and_says_so() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _switch.Submit([Command.Announce(new CallId(7), 1, new string[7])]));

    [Fact]
    public void Console_replies_and_configuration_requests_carry_their_request()
    {
        _switch.ReplyConsole(11, "queue\tüber\n");
        _switch.RequestConfig(12, "acd.conf", reload: true);
        _switch.RequestConfig(13, "acd.conf", reload: false);
        _switch.Ask(14, "show", "channels as json");
        _switch.AskToAnswer(15, new OfferId(3));
        AssertSent(0, NativeCommandKind.ConsoleReply, request: 11, texts: ["queue\tüber\n"]);
        AssertSent(3, NativeCommandKind.Ask, request: 14, texts: ["show", "channels as json"]);
        AssertSent(4, NativeCommandKind.AnswerLeg, leg: 3, request: 15);
        AssertSent(1, NativeCommandKind.ReadConfig, request: 12, flags: 1, texts: ["acd.conf"]);
        AssertSent(2, NativeCommandKind.ReadConfig, request: 13, texts: ["acd.conf"]);
    }

    [Fact]
    public void Nothing_to_submit_is_not_submitted()
    {
        _switch.Submit([]);
        Assert.Empty(_host.Batches);
    }

    [Fact]
    public void Texts_of_64_KB_arrive_whole_whatever_stands_beside_them()
    {
        string longText = string.Concat(Enumerable.Repeat("🐻é", 64 * 1024 / 6));
        Command small = Command.AcceptCaller(new CallId(1), "moh", "");
        _switch.Submit(
        [
            small,
            Command.AcceptCaller(new CallId(2), longText, longText),
            small,
            Command.ReleaseCaller(new CallId(3), ReleaseResult.UnknownQueue, longText),
            Command.OriginateLeg(
                new OfferId(4), new CallId(4), longText, Anna with { Name = longText, Contact = longText }, longText, longText, longText),
            Command.PublishFallback(longText, longText),
            small,
        ]);
        _switch.ReplyConsole(5, longText + longText);
        _switch.RequestConfig(6, longText, reload: false);
        AssertSent(0, NativeCommandKind.Accept, call: 1, texts: ["moh"]);
        AssertSent(1, NativeCommandKind.Accept, call: 2, texts: [longText, longText]);
        AssertSent(2, NativeCommandKind.Accept, call: 1, texts: ["moh"]);
        AssertSent(3, NativeCommandKind.Release, call: 3, texts: ["unknown-queue", longText]);
        AssertSent(4, NativeCommandKind.Originate, call: 4, leg: 4, timeoutMs: 20_000, texts: [.. Enumerable.Repeat(longText, 6)]);
        AssertSent(5, NativeCommandKind.Fallback, texts: [longText, longText]);
        AssertSent(6, NativeCommandKind.Accept, call: 1, texts: ["moh"]);
        AssertSent(7, NativeCommandKind.ConsoleReply, request: 5, texts: [longText + longText]);
        AssertSent(8, NativeCommandKind.ReadConfig, request: 6, texts: [longText]);
    }

    [Fact]
    public void More_commands_than_fit_go_in_several_batches_in_order()
    {
        Command[] commands = [.. Enumerable.Range(0, 1000).Select(i => Command.Bridge(new CallId((ulong)i), new OfferId((ulong)i)))];
        _switch.Submit(commands);
        Assert.Equal([256, 256, 256, 232], _host.Batches);
        Assert.Equal(commands.Select(c => c.Call.Value), _host.Sent.Select(s => s.CallId));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        _switch.Submit([Command.AcceptCaller(new CallId(1), "a\ud83db", "")]);
        AssertSent(0, NativeCommandKind.Accept, call: 1, texts: ["a\ufffdb"]);
    }

    [Fact]
    public void A_command_of_no_kind_is_the_engines_mistake_and_says_so()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _switch.Submit([default(Command)]));
    }

    [Fact]
    public void Commands_the_shim_refused_are_counted()
    {
        _host.Understood = 1;
        _switch.Submit([.. Enumerable.Repeat(Command.Bridge(new CallId(1), new OfferId(1)), 3)]);
        Assert.Equal(2, _switch.RefusedCommands);
    }

    private void AssertSent(
        int index, NativeCommandKind kind, ulong call = 0, ulong leg = 0, ulong request = 0, uint flags = 0, int timeoutMs = 0,
        int cause = 0, string[]? texts = null)
    {
        SentCommand sent = _host.Sent[index];
        Assert.Equal(new SentCommand(kind, flags, call, leg, request, timeoutMs, cause, sent.Texts), sent);
        string[] given = texts ?? [];
        Assert.Equal([.. given, .. Enumerable.Repeat("", AbiConstants.CommandTexts - given.Length)], sent.Texts);
    }
}
