using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Monitoring;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Recordings;

namespace Acd.Engine.Facts;

/// <summary>Writes facts, each with the fields its kind carries, and numbers them.</summary>
internal sealed class FactWriter(EngineState state)
{
    private static readonly Fact Blank = new()
    {
        Queue = "", Agent = "", CallUuid = "", CallerNumber = "", CallerName = "", Text = "", Supervisor = "",
    };

    private long _sequence;

    public OutputBuffer<Fact> Buffer { get; } = new();

    public void CallerJoined(Caller caller, bool isResumed = false) => Write(Blank with
    {
        Kind = FactKind.CallerJoined, Queue = caller.Queue.Name, Call = caller.Call, CallUuid = caller.CallUuid,
        CallerNumber = caller.Number, CallerName = caller.Name, Priority = caller.Standing.Priority, Score = caller.Score,
        WaitMs = state.NowMs - caller.JoinedAtMs, IsResumed = isResumed,
    });

    public void CallerRefused(CallId call, string queue, CallerOutcome outcome, string text) =>
        Write(Blank with { Kind = FactKind.CallerRefused, Queue = queue, Call = call, Outcome = outcome, Text = text });

    public void CallerMoved(Caller caller, string from) =>
        Write(Of(FactKind.CallerMoved, caller) with { Text = from, DurationMs = caller.WaitMs(state.NowMs) });

    public void CallerResumed(Caller caller) => Write(Of(FactKind.CallerResumed, caller) with { DurationMs = caller.WaitMs(state.NowMs) });

    public void CallerReordered(Caller caller, string what) => Write(
        Of(FactKind.CallerReordered, caller) with { Text = what, Priority = caller.Standing.Priority, Score = caller.Score });

    public void CallbackRequested(Caller caller) => Write(OfCallback(FactKind.CallbackRequested, caller) with
    {
        WaitMs = caller.Callback!.NotBeforeMs - state.NowMs, DurationMs = caller.Callback.ExpiresAtMs - state.NowMs,
    });

    public void CallbackDialled(Caller caller) => Write(OfCallback(FactKind.CallbackDialled, caller));

    public void CallbackFailed(Caller caller, HangupCause cause) =>
        Write(OfCallback(FactKind.CallbackFailed, caller) with { Cause = cause });

    public void QueueModeChanged(Queue queue) =>
        Write(Blank with { Kind = FactKind.QueueModeChanged, Queue = queue.Name, Text = queue.Mode.ToString() });

    public void DispositionSet(Agent agent) => Write(Blank with
    {
        Kind = FactKind.DispositionSet, Agent = agent.Name, Queue = agent.LastQueue, Call = agent.LastCall, CallUuid = agent.LastCallUuid,
        Text = agent.Disposition,
    });

    public void OfferProposed(Caller caller, Agent agent) =>
        Write(Of(FactKind.OfferProposed, caller) with { Agent = agent.Name, DurationMs = caller.WaitMs(state.NowMs) });

    /// <param name="offer">The offer.</param>
    /// <param name="caller">Who is offered; null: whoever is first when the agent answers.</param>
    /// <param name="level">Tier level of the agent in the queue.</param>
    public void OfferStarted(Offer offer, Caller? caller, int level) => Write(Of(FactKind.OfferStarted, offer, caller) with
    {
        DurationMs = caller?.WaitMs(state.NowMs) ?? 0, Text = offer.Queue.Strategy.Name, Attempt = level,
        Priority = caller?.Standing.Priority ?? 0, Score = (long)(caller?.Standing.PointsAt(state.NowMs) ?? 0),
    });

    public void OfferAnswered(Offer offer, Caller caller) =>
        Write(Of(FactKind.OfferAnswered, offer, caller) with { DurationMs = offer.RingMs(state.NowMs) });

    public void OfferFailed(Offer offer, Caller? caller, HangupCause cause) =>
        Write(Of(FactKind.OfferFailed, offer, caller) with { Cause = cause, DurationMs = offer.RingMs(state.NowMs) });

    public void CallerAnswered(Offer offer, Caller caller, bool isResumed) => Write(
        Of(FactKind.CallerAnswered, offer, caller) with { DurationMs = caller.WaitMs(state.NowMs), IsResumed = isResumed });

    public void CallerEnded(Caller caller) => Write(Blank with
    {
        Kind = FactKind.CallerEnded, Queue = caller.Queue.Name, Call = caller.Call, CallUuid = caller.CallUuid, Agent = caller.AgentName,
        Outcome = caller.Outcome, WaitMs = caller.WaitMs(state.NowMs), DurationMs = caller.TalkMs,
    });

    public void AgentStateChanged(Agent agent, AgentState before, long beforeMs)
    {
        var isOfCall = before is AgentState.Talking or AgentState.WrapUp;
        Write(Blank with
        {
            Kind = FactKind.AgentStateChanged, Agent = agent.Name, State = agent.State, StateBefore = before, DurationMs = beforeMs,
            Queue = isOfCall ? agent.LastQueue : "", Call = isOfCall ? agent.LastCall : default,
            Text = before == AgentState.WrapUp ? agent.Disposition : "",
        });
    }

    public void AgentStatusChanged(Agent agent, AgentStatus before, long beforeMs, long limitMs = 0) => Write(Blank with
    {
        Kind = FactKind.AgentStatusChanged, Agent = agent.Name, Status = agent.Status, StatusBefore = before, DurationMs = beforeMs,
        WaitMs = limitMs, Text = agent.StatusReason,
    });

    public void RecordingStarted(Recording recording) =>
        Write(Of(FactKind.RecordingStarted, recording) with { Text = recording.File });

    public void RecordingPaused(Recording recording) => Write(
        Of(recording.IsPaused ? FactKind.RecordingPaused : FactKind.RecordingResumed, recording) with { Text = recording.File });

    public void RecordingEnded(Recording recording) => Write(Of(FactKind.RecordingEnded, recording) with
    {
        Text = recording.File, DurationMs = state.NowMs - recording.StartedAtMs,
    });

    public void RecordingFailed(Recording recording, string reason) =>
        Write(Of(FactKind.RecordingFailed, recording) with { Text = reason });

    public void MonitorStarted(MonitorSession monitor) => Write(Of(FactKind.MonitorStarted, monitor));

    public void MonitorAttached(MonitorSession monitor, Offer offer, Caller caller) => Write(Of(FactKind.MonitorAttached, monitor) with
    {
        Queue = offer.Queue.Name, Call = caller.Call, CallUuid = caller.CallUuid, Offer = offer.Id,
    });

    public void MonitorModeChanged(MonitorSession monitor) => Write(Of(FactKind.MonitorModeChanged, monitor));

    public void MonitorEnded(MonitorSession monitor, HangupCause cause) => Write(Of(FactKind.MonitorEnded, monitor) with
    {
        Cause = cause, DurationMs = state.NowMs - monitor.StartedAtMs,
    });

    public void ConfigApplied() => Write(Blank with { Kind = FactKind.ConfigApplied });

    public void ActionNoted(in ActionNoted action) => Write(Blank with
    {
        Kind = action.IsRefused ? FactKind.ActionRefused : FactKind.ActionTaken, Supervisor = action.Actor, Text = action.What,
    });

    public void Repaired(Offer offer, string text) => Write(Blank with
    {
        Kind = FactKind.Repaired, Agent = offer.Agent.Name, Offer = offer.Id, Call = offer.Caller?.Call ?? default, Text = text,
    });

    public void Repaired(CallId call, string text) => Write(Blank with { Kind = FactKind.Repaired, Call = call, Text = text });

    public void Repaired(OfferId offer, string text) => Write(Blank with { Kind = FactKind.Repaired, Offer = offer, Text = text });

    public void Repaired(Caller caller, string text) =>
        Write(Blank with { Kind = FactKind.Repaired, Queue = caller.Queue.Name, Call = caller.Call, Text = text });

    private static Fact Of(FactKind kind, Offer offer, Caller? caller) => Blank with
    {
        Kind = kind, Queue = offer.Queue.Name, Call = caller?.Call ?? default, CallUuid = caller?.CallUuid ?? "", Offer = offer.Id,
        Agent = offer.Agent.Name,
    };

    private static Fact Of(FactKind kind, Caller caller) =>
        Blank with { Kind = kind, Queue = caller.Queue.Name, Call = caller.Call, CallUuid = caller.CallUuid };

    private static Fact Of(FactKind kind, Recording recording) => Blank with
    {
        Kind = kind, Queue = recording.Queue, Agent = recording.Agent, Call = recording.Call, CallUuid = recording.CallUuid,
    };

    private static Fact Of(FactKind kind, MonitorSession monitor) => Blank with
    {
        Kind = kind, Agent = monitor.Agent.Name, Supervisor = monitor.Supervisor, Text = MonitorModeWords.Of(monitor.Mode),
    };

    private static Fact OfCallback(FactKind kind, Caller caller) => Of(kind, caller) with
    {
        CallerNumber = caller.Callback!.Number, Attempt = caller.Callback.Attempts,
    };

    private void Write(in Fact fact) => Buffer.Add(fact with { Sequence = ++_sequence, AtMs = state.NowMs });
}
