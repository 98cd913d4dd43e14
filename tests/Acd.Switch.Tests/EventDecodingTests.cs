using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Native;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>Native events through a fake host to the engine's vocabulary.</summary>
public sealed class EventDecodingTests : IDisposable
{
    private readonly FakeHost _host = new();
    private readonly RecordingEvents _events = new();
    private readonly NativeSwitch _switch;

    public EventDecodingTests() => _switch = _host.Attach();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_caller_joined_keeps_every_field_and_four_byte_characters()
    {
        Deliver(new NativeEventBuilder(NativeEventKind.CallerJoined).At(123_456).Ids(call: 7)
            .Text(0, "support").Text(1, "6e1f-uuid").Text(2, "+43 1 2345").Text(3, "Bär 🐻 𝔛 熊").Text(4, "4000"));
        Assert.Equal(new CallerJoined(new CallId(7), "support", "6e1f-uuid", "+43 1 2345", "Bär 🐻 𝔛 熊", "4000"), _events.Last);
        Assert.Equal(123_456, _events.Seen[0].AtUs);
    }

    [Fact]
    public void Empty_texts_are_empty_strings()
    {
        Deliver(new NativeEventBuilder(NativeEventKind.CallerJoined).Ids(call: ulong.MaxValue));
        Assert.Equal(new CallerJoined(new CallId(ulong.MaxValue), "", "", "", "", ""), _events.Last);
    }

    [Fact]
    public void A_cut_text_arrives_shortened_and_is_mentioned_once()
    {
        string longName = string.Concat(Enumerable.Repeat("🐻", 300));
        for (int i = 0; i < 3; i++)
        {
            Deliver(new NativeEventBuilder(NativeEventKind.CallerJoined).Ids(call: 7).Text(0, "sales").Text(3, longName).Text(4, "4000"));
        }

        CallerJoined joined = Assert.IsType<CallerJoined>(_events.Last);
        Assert.Equal("sales", joined.Queue);
        Assert.StartsWith(joined.CallerName, longName, StringComparison.Ordinal);
        Assert.Equal((AbiConstants.EventTextBytes - 5) / 4 * 2, joined.CallerName.Length);
        Assert.Equal(3, _switch.CutEvents);
        Assert.Contains("CallerJoined, call 7", Assert.Single(_host.LogLines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leg_and_bridge_events_keep_ids_cause_and_time()
    {
        _host.Push(new NativeEventBuilder(NativeEventKind.LegDialing).At(1).Ids(leg: 3));
        _host.Push(new NativeEventBuilder(NativeEventKind.LegAnswered).At(2).Ids(leg: 3).Text(0, "leg-uuid"));
        _host.Push(new NativeEventBuilder(NativeEventKind.BridgeStarted).At(3).Ids(call: 7, leg: 3));
        _host.Push(new NativeEventBuilder(NativeEventKind.BridgeEnded).At(4).Ids(call: 7, leg: 3).Cause(1));
        _host.Push(new NativeEventBuilder(NativeEventKind.LegEnded).At(5).Ids(leg: 3).Cause(16));
        _host.Push(new NativeEventBuilder(NativeEventKind.LegEnded).At(6).Ids(leg: 4).Cause(999));
        Assert.Equal(6, _switch.Poll(_events, 0));
        Assert.Equal(
            [
                (new LegDialing(new OfferId(3)), 1L),
                (new LegAnswered(new OfferId(3), "leg-uuid"), 2L),
                (new BridgeStarted(new CallId(7), new OfferId(3)), 3L),
                (new BridgeEnded(new CallId(7), new OfferId(3), LegLivesOn: true), 4L),
                (new LegEnded(new OfferId(3), HangupCause.NormalClearing), 5L),
                (new LegEnded(new OfferId(4), (HangupCause)999), 6L),
            ],
            _events.Seen);
    }

    [Fact]
    public void Digits_and_ends_of_announcements_keep_call_and_request()
    {
        _host.Push(new NativeEventBuilder(NativeEventKind.Digit).At(1).Ids(call: 7).Text(0, "#"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Announced).At(2).Ids(call: 7, request: 42).Cause(2));
        Assert.Equal(2, _switch.Poll(_events, 0));
        Assert.Equal(
            [(new CallerDigit(new CallId(7), '#'), 1L), (new CallerAnnounced(new CallId(7), 42, AnnouncementEnd.Failed), 2L)],
            _events.Seen);
    }

    [Fact]
    public void What_becomes_of_recordings_and_supervisors_keeps_numbers_texts_and_cause()
    {
        _host.Push(new NativeEventBuilder(NativeEventKind.Recording)
            .At(1).Ids(call: 7, request: 5).Cause(1).Text(0, "/x.wav").Text(1, "full"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Recording).At(2).Ids(call: 7, request: 5).Cause(9));
        _host.Push(new NativeEventBuilder(NativeEventKind.MonitorAnswered).At(3).Ids(request: 6));
        _host.Push(new NativeEventBuilder(NativeEventKind.MonitorEnded).At(4).Ids(request: 6).Cause(17));
        Assert.Equal(4, _switch.Poll(_events, 0));
        Assert.Equal(
            [
                (new RecordingChanged(new CallId(7), 5, RecordingChange.Failed, "/x.wav", "full"), 1L),
                (new RecordingChanged(new CallId(7), 5, RecordingChange.Failed, "", ""), 2L),
                (new MonitorAnswered(6), 3L), (new MonitorEnded(6, HangupCause.UserBusy), 4L),
            ],
            _events.Seen);
        Assert.Equal(1, _switch.MalformedEvents);
    }

    [Fact]
    public void Results_of_callbacks_keep_call_uuid_and_cause()
    {
        _host.Push(new NativeEventBuilder(NativeEventKind.CustomerAnswered).At(1).Ids(call: 7).Text(0, "uuid-7"));
        _host.Push(new NativeEventBuilder(NativeEventKind.CustomerFailed).At(2).Ids(call: 8).Cause(17));
        Assert.Equal(2, _switch.Poll(_events, 0));
        Assert.Equal(
            [(new CustomerAnswered(new CallId(7), "uuid-7"), 1L), (new CustomerFailed(new CallId(8), HangupCause.UserBusy), 2L)],
            _events.Seen);
    }

    [Fact]
    public void A_digit_that_is_none_is_left_out_and_an_unknown_end_counts_as_cut()
    {
        _host.Push(new NativeEventBuilder(NativeEventKind.Digit).Ids(call: 7).Text(0, "12"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Announced).Ids(call: 7, request: 42).Cause(9));
        _switch.Poll(_events, 0);
        Assert.Equal(new CallerAnnounced(new CallId(7), 42, AnnouncementEnd.Cut), Assert.Single(_events.Seen).Event);
        Assert.Equal(2, _switch.MalformedEvents);
    }

    [Theory]
    [InlineData(1, LeaveReason.HungUp)]
    [InlineData(2, LeaveReason.Released)]
    [InlineData(3, LeaveReason.Fallback)]
    [InlineData(4, LeaveReason.TakenAway)]
    public void A_caller_left_keeps_its_reason(int cause, LeaveReason reason)
    {
        Deliver(new NativeEventBuilder(NativeEventKind.CallerLeft).Ids(call: 9).Cause(cause));
        Assert.Equal(new CallerLeft(new CallId(9), reason), _events.Last);
        Assert.Equal(0, _switch.MalformedEvents);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void An_unknown_leave_reason_still_lets_the_caller_leave(int cause)
    {
        Deliver(new NativeEventBuilder(NativeEventKind.CallerLeft).Ids(call: 9).Cause(cause));
        Assert.Equal(new CallerLeft(new CallId(9), LeaveReason.HungUp), _events.Last);
        Assert.Equal(1, _switch.MalformedEvents);
    }

    [Fact]
    public void Console_line_configuration_and_its_error_arrive_as_blobs()
    {
        string xml = $"<configuration name=\"acd.conf\">{new string('ß', 100_000)}🐻</configuration>";
        _host.Push(new NativeEventBuilder(NativeEventKind.Console).Ids(request: 11).Blob("queue list 🐻"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Console).Ids(request: 12));
        _host.Push(new NativeEventBuilder(NativeEventKind.Config).Ids(request: 13).Blob(xml));
        _host.Push(new NativeEventBuilder(NativeEventKind.Config).Ids(request: 14).Cause(1).Blob("acd.conf not found"));
        _host.Push(new NativeEventBuilder(NativeEventKind.Shutdown));
        Assert.Equal(5, _switch.Poll(_events, 0));
        _switch.Poll(_events, 0); // the shim frees the blobs here
        Assert.Equal(
            [
                ("console", 11UL, "queue list 🐻"), ("console", 12UL, ""), ("config", 13UL, xml, (string?)null),
                ("config", 14UL, (string?)null, "acd.conf not found"), "shutdown",
            ],
            _events.Seen.Select(s => s.Event));
    }

    [Fact]
    public void An_unknown_kind_is_skipped_counted_and_logged_once()
    {
        _host.Push(new NativeEventBuilder((NativeEventKind)99).Ids(call: 1));
        _host.Push(new NativeEventBuilder((NativeEventKind)0));
        _host.Push(new NativeEventBuilder(NativeEventKind.LegDialing).Ids(leg: 1));
        Assert.Equal(3, _switch.Poll(_events, 0));
        Assert.Equal(new LegDialing(new OfferId(1)), Assert.Single(_events.Seen).Event);
        Assert.Equal(2, _switch.UnknownEvents);
        Assert.Equal((int)SwitchLogLevel.Error, Assert.Single(_host.LogLines).Level);
        Assert.Contains("unknown kind 99", _host.LogLines[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(688, 1)]
    [InlineData(0, 689)]
    [InlineData(65535, 65535)]
    public void A_text_outside_its_room_is_empty_and_counted(ushort offset, ushort length)
    {
        Deliver(new NativeEventBuilder(NativeEventKind.LegAnswered).Ids(leg: 1).RawSpan(0, offset, length));
        Assert.Equal(new LegAnswered(new OfferId(1), ""), _events.Last);
        Assert.Equal(1, _switch.MalformedEvents);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(uint.MaxValue)]
    public void A_blob_without_bytes_is_empty_and_counted(uint length)
    {
        Deliver(new NativeEventBuilder(NativeEventKind.Console).Ids(request: 1).RawBlobLength(length));
        Assert.Equal(("console", 1UL, ""), _events.Last);
        Assert.Equal(1, _switch.MalformedEvents);
    }

    [Fact]
    public void A_text_that_fills_its_room_arrives_whole()
    {
        string full = new('x', AbiConstants.EventTextBytes);
        Deliver(new NativeEventBuilder(NativeEventKind.LegAnswered).Ids(leg: 1).Text(0, full));
        Assert.Equal(new LegAnswered(new OfferId(1), full), _events.Last);
        Assert.Equal(0, _switch.MalformedEvents + _switch.CutEvents);
    }

    private void Deliver(NativeEventBuilder e)
    {
        _host.Push(e);
        Assert.Equal(1, _switch.Poll(_events, 0));
    }
}
