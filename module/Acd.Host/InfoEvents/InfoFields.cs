using System.Globalization;
using Acd.Engine.Facts;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.InfoEvents;

/// <summary>Which fields each kind of fact has, as headers. docs/events.md lists the same, which a test compares.</summary>
internal static class InfoFields
{
    private static readonly InfoField Queue = new("ACD-Queue", (in fact) => fact.Queue);
    private static readonly InfoField Agent = new("ACD-Agent", (in fact) => fact.Agent);
    private static readonly InfoField Call = new("ACD-Call", (in fact) => fact.Call == default ? "" : Number(fact.Call.Value));
    private static readonly InfoField Uuid = new("ACD-Call-UUID", (in fact) => fact.CallUuid);
    private static readonly InfoField Offer = new("ACD-Offer", (in fact) => fact.Offer == default ? "" : Number(fact.Offer.Value));
    private static readonly InfoField CallerNumber = new("ACD-Caller-Number", (in fact) => fact.CallerNumber);
    private static readonly InfoField CallerName = new("ACD-Caller-Name", (in fact) => fact.CallerName);
    private static readonly InfoField Outcome = new("ACD-Outcome", (in fact) => EnumText.Of(fact.Outcome));
    private static readonly InfoField Cause = new("ACD-Cause", (in fact) => EnumText.Of(fact.Cause));
    private static readonly InfoField State = new("ACD-State", (in fact) => AgentStateText.Of(fact.State));
    private static readonly InfoField StateBefore = new("ACD-State-Before", (in fact) => AgentStateText.Of(fact.StateBefore));
    private static readonly InfoField Status = new("ACD-Status", (in fact) => AgentStatusText.Of(fact.Status));
    private static readonly InfoField StatusBefore = new("ACD-Status-Before", (in fact) => AgentStatusText.Of(fact.StatusBefore));
    private static readonly InfoField WaitMs = new("ACD-Wait-Ms", (in fact) => Number(fact.WaitMs));
    private static readonly InfoField DurationMs = new("ACD-Duration-Ms", (in fact) => Number(fact.DurationMs));
    private static readonly InfoField Attempt = new("ACD-Attempt", (in fact) => Number(fact.Attempt));
    private static readonly InfoField Priority = new("ACD-Priority", (in fact) => Number(fact.Priority));
    private static readonly InfoField Score = new("ACD-Score", (in fact) => Number(fact.Score));
    private static readonly InfoField IsResumed = new("ACD-Resumed", (in fact) => fact.IsResumed ? "true" : "");
    private static readonly InfoField Text = new("ACD-Text", (in fact) => fact.Text);
    private static readonly InfoField Supervisor = new("ACD-Supervisor", (in fact) => fact.Supervisor);

    private static readonly InfoField[] Recording = [Queue, Call, Uuid, Agent, DurationMs, Text];

    /// <summary>In the order of the headers; a field whose value is empty is left out.</summary>
    public static IReadOnlyList<InfoField> Of(FactKind kind) => kind switch
    {
        FactKind.CallerJoined => [Queue, Call, Uuid, CallerNumber, CallerName, Priority, Score, WaitMs, IsResumed],
        FactKind.CallerRefused => [Queue, Call, Uuid, Outcome],
        FactKind.OfferStarted or FactKind.OfferAnswered => [Queue, Call, Uuid, Offer, Agent, DurationMs],
        FactKind.OfferFailed => [Queue, Call, Uuid, Offer, Agent, Cause, DurationMs],
        FactKind.OfferProposed => [Queue, Call, Uuid, Agent, DurationMs],
        FactKind.CallerAnswered => [Queue, Call, Uuid, Offer, Agent, DurationMs, IsResumed],
        FactKind.CallerEnded => [Queue, Call, Uuid, Agent, Outcome, WaitMs, DurationMs],
        FactKind.AgentStateChanged => [Agent, State, StateBefore, DurationMs, Queue, Call, Text],
        FactKind.AgentStatusChanged => [Agent, Status, StatusBefore, DurationMs, WaitMs, Text],
        FactKind.CallerMoved => [Queue, Call, Uuid, DurationMs, Text],
        FactKind.CallerResumed => [Queue, Call, Uuid, DurationMs],
        FactKind.CallerReordered => [Queue, Call, Uuid, Priority, Score, Text],
        FactKind.CallbackRequested => [Queue, Call, Uuid, CallerNumber, Attempt, WaitMs, DurationMs],
        FactKind.CallbackDialled => [Queue, Call, Uuid, CallerNumber, Attempt],
        FactKind.CallbackFailed => [Queue, Call, Uuid, Cause, Attempt],
        FactKind.DispositionSet => [Agent, Queue, Call, Uuid, Text],
        FactKind.QueueModeChanged => [Queue, Text],
        FactKind.RecordingStarted or FactKind.RecordingPaused or FactKind.RecordingResumed or FactKind.RecordingEnded
            or FactKind.RecordingFailed => Recording,
        FactKind.MonitorStarted or FactKind.MonitorModeChanged => [Agent, Supervisor, Text],
        FactKind.MonitorAttached => [Agent, Supervisor, Queue, Call, Uuid, Text],
        FactKind.MonitorEnded => [Agent, Supervisor, Cause, DurationMs],
        FactKind.ActionTaken or FactKind.ActionRefused => [Supervisor, Text],
        FactKind.Repaired => [Agent, Call, Offer, Text],
        _ => [],
    };

    public static string Number<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
