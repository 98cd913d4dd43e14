using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>What goes and comes through registered doors, as acd_abi.h lays it out.</summary>
public sealed class DoorTests : IDisposable
{
    private static readonly KeyValuePair<string, string>[] Pairs =
        [KeyValuePair.Create("a", "x y"), KeyValuePair.Create("b", ""), KeyValuePair.Create("c", "1\0c\0forged")];

    private readonly FakeHost _host = new();
    private readonly NativeSwitch _switch;

    public DoorTests() => _switch = _host.Attach();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Orders_carry_their_fields_in_the_headers_places()
    {
        _switch.Register(new SwitchDoor(SwitchDoorKind.JsonApi, "name", "description", "syntax", ["add name x", "add name y"]));
        _switch.ReadCallerVariables(["one", "*two"]);
        _switch.FireEvent("CUSTOM", "sub::class", "chan-1", Pairs);
        _switch.SetVariables("chan-1", Pairs);
        _switch.SetLegVariables(new OfferId(3), Pairs);
        _switch.Dismiss(new CallId(7));
        _switch.Dismiss(new OfferId(3));
        _switch.FindChannel(11, "chan-1");
        _switch.Record("chan-1", "/r/${uuid}.wav", "file");
        _switch.ReplyApi(12, "-ERR x\n", failed: true);

        string[] sent = [.. _host.Sent.Select(Describe)];
        Assert.Equal(
            [
                "Register flags=2 name|description|syntax|add name x/add name y/",
                "CallerVariables one/*two/",
                "FireEvent CUSTOM|sub::class|chan-1|a/x y/b//c/1cforged/",
                "SetVariables chan-1|a/x y/b//c/1cforged/",
                "LegVariables leg=3 a/x y/b//c/1cforged/",
                "Dismiss call=7",
                "Dismiss leg=3",
                "FindChannel request=11 chan-1",
                "Record chan-1|/r/${uuid}.wav|file",
                "ConsoleReply request=12 cause=1 -ERR x\n",
            ],
            sent);
    }

    [Fact]
    public void Events_reach_who_takes_them()
    {
        DoorRecorder recorder = new();
        _host.Push(new NativeEventBuilder(NativeEventKind.Api).Ids(request: 5).Cause(1).Text(0, "name").Blob("agent list"));
        _host.Push(new NativeEventBuilder(NativeEventKind.CallerJoined).Ids(call: 7).Text(0, "q").Text(5, "app").Blob("a\0x y\0b\0\0"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Watched).Ids(request: 9).Text(0, "app").Text(1, "chan").Blob("anna"));
        _host.Push(new NativeEventBuilder(NativeEventKind.WatchEnded).Ids(request: 9));
        _host.Push(new NativeEventBuilder(NativeEventKind.Probed).Text(0, "callcenter+q@d"));
        _host.Push(new NativeEventBuilder(NativeEventKind.ChannelFound).Ids(request: 4).Cause(1));

        _switch.Poll(recorder, 0);

        Assert.Equal(
            [
                "api 5 Api name agent list", "details call-7 app a=x y b=", "joined q", "watched 9 app chan anna", "ended 9",
                "probed callcenter+q@d", "found 4 True",
            ],
            recorder.Seen);
    }

    [Fact]
    public void Who_takes_none_gets_none_and_nothing_breaks()
    {
        RecordingEvents events = new();
        _host.Push(new NativeEventBuilder(NativeEventKind.Api).Ids(request: 5).Text(0, "name"));
        _host.Push(new NativeEventBuilder(NativeEventKind.CallerJoined).Ids(call: 7).Text(0, "q").Text(5, "app"));

        _switch.Poll(events, 0);

        Assert.Equal("q", Assert.IsType<CallerJoined>(Assert.Single(events.Seen).Event).Queue);
        Assert.Equal(0, _switch.UnknownEvents);
    }

    private static string Describe(SentCommand sent)
    {
        string numbers = string.Concat(
            Number("flags", sent.Flags), Number("call", sent.CallId), Number("leg", sent.LegId), Number("request", sent.RequestId),
            Number("cause", (ulong)sent.Cause));
        return $"{sent.Kind} {numbers}{string.Join('|', sent.Texts).TrimEnd('|').Replace('\0', '/')}".TrimEnd(' ');
    }

    private static string Number(string name, ulong value) => value == 0 ? "" : $"{name}={value} ";
}
