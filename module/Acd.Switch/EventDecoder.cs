using System.Text;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Switch.Native;

namespace Acd.Switch;

/// <summary>
/// Native event to one call of <see cref="ISwitchEvents"/>; copies every text, so nothing borrowed gets out. What it can't make sense of is
/// counted, logged the first time, and never fatal. An exception of a handler passes through: the engine's state is then unknown, the
/// loop has to end, and the rest of the batch with it (the shim sees the loop return and uses the fallback).
/// </summary>
internal sealed unsafe class EventDecoder(Action<SwitchLogLevel, string> log)
{
    /// <summary>Events of a kind that isn't in our acd_abi.h; skipped.</summary>
    public long UnknownKinds { get; private set; }

    /// <summary>Events with a text, blob or reason outside its bounds; delivered with the empty text or the nearest reason.</summary>
    public long Malformed { get; private set; }

    /// <summary>Events with a text the shim had to cut; delivered as they are.</summary>
    public long Cut { get; private set; }

    public void Decode(NativeEvent* e, ISwitchEvents events)
    {
        if ((e->Flags & AbiConstants.EventCut) != 0 && Cut++ == 0)
        {
            log(SwitchLogLevel.Warning,
                $"A text from the switch was longer than the room for it and was cut ({e->Kind}, call {e->CallId}). The call goes on; " +
                "a name, number or queue of it may be incomplete. Further ones are only counted.");
        }

        switch (e->Kind)
        {
            case NativeEventKind.Console:
                events.OnConsole(e->RequestId, Blob(e));
                break;
            case NativeEventKind.Config when e->Cause == 0:
                events.OnConfig(e->RequestId, Blob(e), null);
                break;
            case NativeEventKind.Config:
                events.OnConfig(e->RequestId, null, Blob(e));
                break;
            case NativeEventKind.Limited:
                DecodeLimited(e, events);
                break;
            case NativeEventKind.Answer:
                events.OnAnswer(e->RequestId, Blob(e));
                break;
            case NativeEventKind.Shutdown:
                events.OnShutdown();
                break;
            case NativeEventKind.Api or NativeEventKind.Watched or NativeEventKind.WatchEnded or NativeEventKind.Probed
                or NativeEventKind.ChannelFound:
                DecodeDoorEvent(e, events as ISwitchDoorEvents);
                break;
            case NativeEventKind.ChannelsCounted or NativeEventKind.Conversation or NativeEventKind.ChannelRecovered:
                DecodeCensusEvent(e, events as ISwitchCensusEvents);
                break;
            default:
                DecodeCallEvent(e, events);
                break;
        }
    }

    private void DecodeCensusEvent(NativeEvent* e, ISwitchCensusEvents? events)
    {
        if (events is null)
        {
            return;
        }

        switch (e->Kind)
        {
            case NativeEventKind.ChannelsCounted:
                CensusText.Tell(e->RequestId, Blob(e), events);
                break;
            case NativeEventKind.Conversation:
                ConversationFound found = new(
                    Text(e, 1), Text(e, 2), Text(e, 0), new CallId(e->CallId), Text(e, 3), Text(e, 4), Text(e, 5), 0, 0);
                events.OnConversation(CensusText.With(found, Blob(e)));
                break;
            default:
                events.OnChannelRecovered(Text(e, 0));
                break;
        }
    }

    private void DecodeCallEvent(NativeEvent* e, ISwitchEvents events)
    {
        CallId call = new(e->CallId);
        OfferId offer = new(e->LegId);
        switch (e->Kind)
        {
            case NativeEventKind.CallerJoined:
                (events as ISwitchDoorEvents)?.OnCallerDetails(call, Text(e, 5), PairsText.Parse(Blob(e)));
                events.On(new CallerJoined(call, Text(e, 0), Text(e, 1), Text(e, 2), Text(e, 3), Text(e, 4)), e->AtUs);
                break;
            case NativeEventKind.CallerLeft:
                events.On(new CallerLeft(call, Reason(e)), e->AtUs);
                break;
            case NativeEventKind.Digit:
                DecodeDigit(e, call, events);
                break;
            case NativeEventKind.Announced:
                events.On(new CallerAnnounced(call, e->RequestId, End(e)), e->AtUs);
                break;
            case NativeEventKind.CustomerAnswered:
                events.On(new CustomerAnswered(call, Text(e, 0)), e->AtUs);
                break;
            case NativeEventKind.CustomerFailed:
                events.On(new CustomerFailed(call, (HangupCause)e->Cause), e->AtUs);
                break;
            case NativeEventKind.Recording:
                events.On(new RecordingChanged(call, e->RequestId, Change(e), Text(e, 0), Text(e, 1)), e->AtUs);
                break;
            case NativeEventKind.MonitorAnswered:
                events.On(new MonitorAnswered(e->RequestId), e->AtUs);
                break;
            case NativeEventKind.MonitorEnded:
                events.On(new MonitorEnded(e->RequestId, (HangupCause)e->Cause), e->AtUs);
                break;
            case NativeEventKind.LegDialing:
                events.On(new LegDialing(offer), e->AtUs);
                break;
            case NativeEventKind.LegAnswered:
                events.On(new LegAnswered(offer, Text(e, 0)), e->AtUs);
                break;
            case NativeEventKind.LegEnded:
                events.On(new LegEnded(offer, (HangupCause)e->Cause), e->AtUs);
                break;
            case NativeEventKind.LegPrompted:
                events.On(new LegPrompted(offer, End(e)), e->AtUs);
                break;
            case NativeEventKind.BridgeStarted:
                events.On(new BridgeStarted(call, offer), e->AtUs);
                break;
            case NativeEventKind.BridgeEnded:
                events.On(new BridgeEnded(call, offer, e->Cause == AbiConstants.BridgeLegLivesOn), e->AtUs);
                break;
            default:
                CountUnknown(e);
                break;
        }
    }

    private void DecodeLimited(NativeEvent* e, ISwitchEvents events)
    {
        if (Enum.IsDefined((SwitchLimit)e->Cause) && long.TryParse(Text(e, 0), out long heldBack))
        {
            events.OnLimited((SwitchLimit)e->Cause, (long)e->RequestId, (long)e->CallId, heldBack, e->AtUs);
            return;
        }

        CountMalformed(e, $"the limit {e->Cause} isn't known, or its count is no number");
    }

    private void DecodeDigit(NativeEvent* e, CallId call, ISwitchEvents events)
    {
        string digit = Text(e, 0);
        if (digit.Length == 1)
        {
            events.On(new CallerDigit(call, digit[0]), e->AtUs);
            return;
        }

        CountMalformed(e, $"a digit has one character, this one has {digit.Length}");
    }

    /// <summary>Nobody registers a door who doesn't take what comes through it.</summary>
    private void DecodeDoorEvent(NativeEvent* e, ISwitchDoorEvents? events)
    {
        switch (e->Kind)
        {
            case NativeEventKind.Api:
                events?.OnApi(e->RequestId, (SwitchDoorKind)e->Cause, Text(e, 0), Blob(e));
                break;
            case NativeEventKind.Watched:
                events?.OnWatched(e->RequestId, Text(e, 0), Text(e, 1), Blob(e));
                break;
            case NativeEventKind.WatchEnded:
                events?.OnWatchEnded(e->RequestId);
                break;
            case NativeEventKind.Probed:
                events?.OnProbed(Text(e, 0));
                break;
            default:
                events?.OnChannelFound(e->RequestId, e->Cause != 0);
                break;
        }
    }

    private string Text(NativeEvent* e, int index)
    {
        NativeSpan span = e->Texts[index];
        if (span.Offset + span.Length > AbiConstants.EventTextBytes)
        {
            CountMalformed(e, $"text {index} reaches from {span.Offset} over {span.Length} bytes, beyond {AbiConstants.EventTextBytes}");
            return "";
        }

        return Encoding.UTF8.GetString(e->TextBytes + span.Offset, span.Length);
    }

    private string Blob(NativeEvent* e)
    {
        if (e->BlobLength > int.MaxValue || (e->Blob == null && e->BlobLength > 0))
        {
            CountMalformed(e, $"its blob of {e->BlobLength} bytes is {(e->Blob == null ? "null" : "too long")}");
            return "";
        }

        return e->BlobLength == 0 ? "" : Encoding.UTF8.GetString(e->Blob, (int)e->BlobLength);
    }

    /// <summary>The event must arrive whatever its reason: without it the caller would wait in the engine for ever.</summary>
    private LeaveReason Reason(NativeEvent* e)
    {
        LeaveReason reason = (LeaveReason)e->Cause;
        if (reason is >= LeaveReason.HungUp and <= LeaveReason.TakenAway)
        {
            return reason;
        }

        CountMalformed(e, $"leave reason {e->Cause} isn't known; taken as a hang-up");
        return LeaveReason.HungUp;
    }

    /// <summary>Delivered whatever it says, since the engine may wait for it.</summary>
    private AnnouncementEnd End(NativeEvent* e)
    {
        AnnouncementEnd end = (AnnouncementEnd)e->Cause;
        if (end is >= AnnouncementEnd.Done and <= AnnouncementEnd.Failed)
        {
            return end;
        }

        CountMalformed(e, $"the end {e->Cause} of an announcement isn't known; taken as cut");
        return AnnouncementEnd.Cut;
    }

    /// <summary>A recording that is never said to be over would be waited for in vain.</summary>
    private RecordingChange Change(NativeEvent* e)
    {
        RecordingChange change = (RecordingChange)e->Cause;
        if (change is >= RecordingChange.Started and <= RecordingChange.Ended)
        {
            return change;
        }

        CountMalformed(e, $"the change {e->Cause} of a recording isn't known; taken as a failure");
        return RecordingChange.Failed;
    }

    private void CountUnknown(NativeEvent* e)
    {
        if (UnknownKinds++ == 0)
        {
            log(SwitchLogLevel.Error,
                $"The shim sent an event of unknown kind {(uint)e->Kind}; it and further ones are skipped and counted. " +
                "Install mod_acd.so and the managed files from the same build (scripts/install).");
        }
    }

    private void CountMalformed(NativeEvent* e, string what)
    {
        if (Malformed++ == 0)
        {
            log(SwitchLogLevel.Error,
                $"The shim sent a malformed {e->Kind} event (call {e->CallId}, leg {e->LegId}): {what}. Further ones are only counted. " +
                "Report this with the version of mod_acd.");
        }
    }
}
