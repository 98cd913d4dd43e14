using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Facts;

/// <summary>Writes facts, each with the fields its kind carries, and numbers them.</summary>
internal sealed class FactWriter(EngineState state)
{
    private static readonly Fact Blank = new()
    {
        Queue = "", Agent = "", CallUuid = "", CallerNumber = "", CallerName = "", Text = "",
    };

    private long _sequence;

    public OutputBuffer<Fact> Buffer { get; } = new();

    public void CallerJoined(Caller caller) => Write(Blank with
    {
        Kind = FactKind.CallerJoined, Queue = caller.Queue.Name, Call = caller.Call, CallUuid = caller.CallUuid,
        CallerNumber = caller.Number, CallerName = caller.Name,
    });

    public void CallerRefused(CallId call, string queue, CallerOutcome outcome) =>
        Write(Blank with { Kind = FactKind.CallerRefused, Queue = queue, Call = call, Outcome = outcome });

    public void OfferStarted(Offer offer, Caller caller) =>
        Write(Of(FactKind.OfferStarted, offer, caller) with { DurationMs = caller.WaitMs(state.NowMs) });

    public void OfferAnswered(Offer offer, Caller caller) =>
        Write(Of(FactKind.OfferAnswered, offer, caller) with { DurationMs = offer.RingMs(state.NowMs) });

    public void OfferFailed(Offer offer, Caller caller, HangupCause cause) =>
        Write(Of(FactKind.OfferFailed, offer, caller) with { Cause = cause, DurationMs = offer.RingMs(state.NowMs) });

    public void CallerAnswered(Offer offer, Caller caller) =>
        Write(Of(FactKind.CallerAnswered, offer, caller) with { DurationMs = caller.WaitMs(state.NowMs) });

    public void CallerEnded(Caller caller) => Write(Blank with
    {
        Kind = FactKind.CallerEnded, Queue = caller.Queue.Name, Call = caller.Call, CallUuid = caller.CallUuid, Agent = caller.AgentName,
        Outcome = caller.Outcome, WaitMs = caller.WaitMs(state.NowMs), DurationMs = caller.TalkMs,
    });

    public void AgentStateChanged(Agent agent, AgentState before, long beforeMs) => Write(Blank with
    {
        Kind = FactKind.AgentStateChanged, Agent = agent.Name, State = agent.State, StateBefore = before, DurationMs = beforeMs,
    });

    public void AgentStatusChanged(Agent agent, AgentStatus before, long beforeMs) => Write(Blank with
    {
        Kind = FactKind.AgentStatusChanged, Agent = agent.Name, Status = agent.Status, StatusBefore = before, DurationMs = beforeMs,
    });

    public void ConfigApplied() => Write(Blank with { Kind = FactKind.ConfigApplied });

    public void Repaired(Offer offer, string text) => Write(Blank with
    {
        Kind = FactKind.Repaired, Agent = offer.Agent.Name, Offer = offer.Id, Call = offer.Caller?.Call ?? default, Text = text,
    });

    public void Repaired(Caller caller, string text) =>
        Write(Blank with { Kind = FactKind.Repaired, Queue = caller.Queue.Name, Call = caller.Call, Text = text });

    private static Fact Of(FactKind kind, Offer offer, Caller caller) => Blank with
    {
        Kind = kind, Queue = caller.Queue.Name, Call = caller.Call, CallUuid = caller.CallUuid, Offer = offer.Id, Agent = offer.Agent.Name,
    };

    private void Write(in Fact fact) => Buffer.Add(fact with { Sequence = ++_sequence, AtMs = state.NowMs });
}
