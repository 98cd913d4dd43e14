using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Recordings;

/// <summary>What the switch says of recordings, and what agents and supervisors order.</summary>
internal sealed class RecordingHandler(EngineState state, Recorder recorder)
{
    public void Handle(in RecordingChanged e)
    {
        if (!state.Recordings.TryGetValue(e.Number, out var recording))
        {
            return;
        }

        if (e.File.Length > 0)
        {
            recording.File = e.File;
        }

        if (e.Change == RecordingChange.Started)
        {
            if (recording.State == RecordingState.Starting)
            {
                recording.State = RecordingState.Running;
            }

            state.Facts.RecordingStarted(recording);
            return;
        }

        state.Recordings.Remove(e.Number);
        if (state.Callers.TryFind(recording.Call, out var caller) && caller.Recording == recording)
        {
            caller.Recording = null;
        }

        if (e.Change == RecordingChange.Ended)
        {
            state.Facts.RecordingEnded(recording);
        }
        else
        {
            state.Facts.RecordingFailed(recording, e.Reason);
        }
    }

    public EngineError? Handle(in RecordingOrdered e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller))
        {
            return new(EngineErrorCode.UnknownCaller, $"there is no caller {e.Call}");
        }

        if (caller.State != CallerState.Connected || caller.Offers.First is not { State: OfferState.Talking } offer)
        {
            return new(EngineErrorCode.WrongState, $"caller {e.Call} isn't connected to an agent; only talks are recorded");
        }

        return e.Order switch
        {
            RecordingOrder.Start => Start(offer, caller),
            RecordingOrder.Stop => Stop(caller),
            _ => Pause(caller, on: e.Order == RecordingOrder.Pause),
        };
    }

    private EngineError? Start(Offer offer, Caller caller)
    {
        if (caller.Recording is not null)
        {
            return new(EngineErrorCode.WrongState, $"caller {caller.Call} is being recorded already");
        }

        if (offer.Queue.Config.RecordTemplate.Length == 0)
        {
            return new(
                EngineErrorCode.NotAllowed,
                $"queue \"{offer.Queue.Name}\" has no record-template, so there is no file to record to; give it one in acd.conf.xml");
        }

        recorder.Start(offer, caller);
        return null;
    }

    private EngineError? Stop(Caller caller)
    {
        if (caller.Recording is not { } recording)
        {
            return NotRecorded(caller);
        }

        recorder.Stop(recording);
        caller.Recording = null;
        return null;
    }

    private EngineError? Pause(Caller caller, bool on)
    {
        if (caller.Recording is not { } recording)
        {
            return NotRecorded(caller);
        }

        if (recording.IsPaused == on)
        {
            return new(EngineErrorCode.WrongState, $"the recording of caller {caller.Call} {(on ? "is paused already" : "isn't paused")}");
        }

        recording.IsPaused = on;
        state.Commands.Add(Command.MaskRecording(recording.Call, recording.Number, on));
        state.Facts.RecordingPaused(recording);
        return null;
    }

    private static EngineError NotRecorded(Caller caller) =>
        new(EngineErrorCode.WrongState, $"caller {caller.Call} isn't being recorded; \"acd record start\" begins it");
}
