using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>Counting channels and taking conversations over, as acd_abi.h lays it out.</summary>
public sealed class CensusTests : IDisposable
{
    private readonly FakeHost _host = new();
    private readonly NativeSwitch _switch;

    public CensusTests() => _switch = _host.Attach();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Orders_carry_their_fields_in_the_headers_places()
    {
        _switch.CountChannels(5, withConversations: false);
        _switch.CountChannels(6, withConversations: true);
        _switch.Submit(
        [
            Command.AdoptLeg(
                new OfferId(3), "leg-uuid", new AgentConfig { Name = "anna", Contact = "user/anna" }, "support", "caller-uuid"),
            Command.SendToFallback(new CallId(9)),
        ]);

        Assert.Equal(
            [(NativeCommandKind.CountChannels, 5ul, 0u), (NativeCommandKind.CountChannels, 6ul, 1u)],
            _host.Sent.Take(2).Select(sent => (sent.Kind, sent.RequestId, sent.Flags)));
        var adopt = _host.Sent[2];
        Assert.Equal((NativeCommandKind.AdoptLeg, 3ul), (adopt.Kind, adopt.LegId));
        Assert.Equal(["leg-uuid", "anna", "support", "caller-uuid"], adopt.Texts.Take(4));
        Assert.Equal((NativeCommandKind.SendToFallback, 9ul), (_host.Sent[3].Kind, _host.Sent[3].CallId));
    }

    [Fact]
    public void A_count_reaches_who_takes_it()
    {
        DoorRecorder recorder = new();
        _host.Push(new NativeEventBuilder(NativeEventKind.ChannelsCounted).Ids(request: 5)
            .Blob("call\07\0call\08\0leg\070\0idle\071\0call\0nonsense\0newer\01\0"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Conversation).Ids(call: 7).Text(0, "leg").Text(1, "anna").Text(2, "support")
            .Text(3, "caller").Text(4, "+49").Text(5, "Name").Blob("waited_ms\08000\0talked_ms\060000\0"));
        _host.Push(new NativeEventBuilder(NativeEventKind.ChannelRecovered).Text(0, "chan"));

        _switch.Poll(recorder, 0);

        Assert.Equal(
            [
                "counted 5: 0,7,8 | 70,71 | 71",
                new ConversationFound("anna", "support", "leg", new CallId(7), "caller", "+49", "Name", 8_000, 60_000).ToString(),
                "recovered chan",
            ],
            recorder.Seen);
    }

    [Fact]
    public void Who_does_not_take_it_is_left_in_peace()
    {
        _host.Push(new NativeEventBuilder(NativeEventKind.ChannelsCounted).Ids(request: 5).Blob("call\07\0"));
        RecordingEvents events = new();
        Assert.Equal(1, _switch.Poll(events, 0));
        Assert.Empty(events.Seen);
    }
}
