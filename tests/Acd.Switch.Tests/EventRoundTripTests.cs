using System.Text;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;
using CsCheck;

namespace Acd.Switch.Tests;

/// <summary>Whatever texts a caller brings, they arrive as they were sent.</summary>
public sealed class EventRoundTripTests
{
    /// <summary>Five texts of at most 34 characters fit into the event's 688 bytes whatever their alphabet.</summary>
    private static readonly Gen<string> GenText = Gen.Int[0, 0x10ffff].Where(Rune.IsValid)
        .Select(c => new Rune(c).ToString()).Array[0, 34].Select(string.Concat);

    [Fact]
    public void Any_valid_unicode_survives() =>
        Gen.Select(GenText, GenText, GenText, GenText, GenText).Sample((queue, uuid, number, name, destination) =>
        {
            using FakeHost host = new();
            NativeSwitch nativeSwitch = host.Attach();
            host.Push(new NativeEventBuilder(NativeEventKind.CallerJoined).Ids(call: 1)
                .Text(0, queue).Text(1, uuid).Text(2, number).Text(3, name).Text(4, destination));
            RecordingEvents events = new();
            nativeSwitch.Poll(events, 0);
            return events.Last.Equals(new CallerJoined(new CallId(1), queue, uuid, number, name, destination))
                && nativeSwitch.CutEvents + nativeSwitch.MalformedEvents == 0;
        });

    [Fact]
    public void Any_bytes_at_all_decode_without_an_exception() =>
        Gen.Byte.Array[768].Sample(bytes =>
        {
            using FakeHost host = new();
            NativeSwitch nativeSwitch = host.Attach();
            host.Push(NativeEventBuilder.FromBytes(bytes));
            nativeSwitch.Poll(new RecordingEvents(), 0);
        });
}
