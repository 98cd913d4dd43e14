using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Recordings;

/// <summary>Begins and ends recordings with the talks they are of.</summary>
internal sealed class Recorder(EngineState state)
{
    /// <summary>Caller and agent are connected.</summary>
    public void TalkStarted(Offer offer, Caller caller)
    {
        var config = offer.Queue.Config;
        if (config.RecordTemplate.Length > 0 && config.RecordStart == RecordStart.AtBridge)
        {
            Start(offer, caller);
        }
    }

    /// <summary>The talk is over, and what is recorded with it.</summary>
    public void TalkEnded(Caller caller)
    {
        if (caller.Recording is { } recording)
        {
            Stop(recording);
            caller.Recording = null;
        }
    }

    public void Start(Offer offer, Caller caller)
    {
        var recording = new Recording
        {
            Number = state.NextNumber(), Queue = offer.Queue.Name, Agent = offer.Agent.Name, Call = caller.Call, CallUuid = caller.CallUuid,
            StartedAtMs = state.NowMs,
        };
        caller.Recording = recording;
        state.Recordings.Add(recording.Number, recording);
        var config = offer.Queue.Config;
        state.Commands.Add(Command.StartRecording(
            caller.Call, recording.Number, caller.CallUuid, offer.LegUuid, config.RecordTemplate, config.RecordStereo));
    }

    public void Stop(Recording recording)
    {
        recording.State = RecordingState.Stopping;
        state.Commands.Add(Command.StopRecording(recording.Call, recording.Number));
    }
}
