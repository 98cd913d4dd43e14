namespace Acd.Engine.Facts;

/// <summary>What happened. See <see cref="Fact"/> for the fields each kind carries.</summary>
public enum FactKind
{
    None,

    /// <summary>
    /// A caller is in the queue. Queue, Call, CallUuid, CallerNumber, CallerName, Priority, Score, IsResumed; WaitMs: how long he has
    /// waited already.
    /// </summary>
    CallerJoined,

    /// <summary>A caller wasn't let in. Queue (as asked for), Call, Outcome.</summary>
    CallerRefused,

    /// <summary>
    /// A caller is offered to an agent. Queue, Call, Offer, Agent; DurationMs: how long the caller has waited; why, for
    /// <see cref="OfferExplanation"/>: Text: the strategy, Attempt: the agent's tier level, Priority, Score: the caller's points.
    /// </summary>
    OfferStarted,

    /// <summary>The agent answered. Queue, Call, Offer, Agent; DurationMs: ringing time.</summary>
    OfferAnswered,

    /// <summary>The offer came to nothing. Queue, Call, Offer, Agent, Cause; DurationMs: ringing time.</summary>
    OfferFailed,

    /// <summary>Caller and agent are connected. Queue, Call, Offer, Agent, IsResumed; DurationMs: wait from joining to here.</summary>
    CallerAnswered,

    /// <summary>Terminal, exactly one per caller who joined. Queue, Call, Agent (if any), Outcome; WaitMs, DurationMs (talk).</summary>
    CallerEnded,

    /// <summary>
    /// An agent's state changed. Agent, State, StateBefore; DurationMs: time in the state before. Queue, Call: of his last talk, when the
    /// state before belongs to it (talking, wrap-up); Text: the disposition code that ended a wrap-up.
    /// </summary>
    AgentStateChanged,

    /// <summary>
    /// An agent's status changed. Agent, Status, StatusBefore, Text (reason); DurationMs: time in the status before; WaitMs: limit of the
    /// break, 0 without.
    /// </summary>
    AgentStatusChanged,

    /// <summary>A caller went to another queue. Queue (the new one), Call, Text (the old one); DurationMs: his wait so far.</summary>
    CallerMoved,

    /// <summary>A caller took the place he had before he hung up or was lost. Queue, Call; DurationMs: his wait, old and new.</summary>
    CallerResumed,

    /// <summary>A caller's place changed by order. Queue, Call, Text, Priority, Score.</summary>
    CallerReordered,

    /// <summary>
    /// A caller is to be called back. Queue, Call, CallerNumber, Attempt (so far); WaitMs: not before; DurationMs: given up then. His visit
    /// goes on until he is connected or the callback ends; there is one <see cref="CallerEnded"/> for both.
    /// </summary>
    CallbackRequested,

    /// <summary>A customer is being dialled. Queue, Call, CallerNumber, Attempt.</summary>
    CallbackDialled,

    /// <summary>A customer couldn't be reached. Queue, Call, Cause, Attempt.</summary>
    CallbackFailed,

    /// <summary>An agent said what became of his last call. Agent, Queue, Call, Text (code).</summary>
    DispositionSet,

    /// <summary>A queue opens, drains or closes. Queue, Text (mode).</summary>
    QueueModeChanged,

    /// <summary>A configuration was applied.</summary>
    ConfigApplied,

    /// <summary>
    /// An offer waits for <see cref="Events.OfferReviewed"/>. Queue, Call, CallUuid, Agent (who is kept for him); DurationMs: his wait so
    /// far.
    /// </summary>
    OfferProposed,

    /// <summary>A talk is being recorded. Queue, Call, CallUuid, Agent, Text (file).</summary>
    RecordingStarted,

    /// <summary>Silence is recorded instead of what is said. Queue, Call, CallUuid, Agent, Text (file).</summary>
    RecordingPaused,

    /// <summary>What is said is recorded again. As above.</summary>
    RecordingResumed,

    /// <summary>A recording is complete. As above; DurationMs: since it was ordered, pauses included.</summary>
    RecordingEnded,

    /// <summary>A recording couldn't begin, or broke off. Queue, Call, CallUuid, Agent, Text (why).</summary>
    RecordingFailed,

    /// <summary>A supervisor answered and follows an agent. Agent, Supervisor, Text (mode).</summary>
    MonitorStarted,

    /// <summary>He hears a talk. Agent, Supervisor, Queue, Call, CallUuid, Text (mode).</summary>
    MonitorAttached,

    /// <summary>Others hear him now. Agent, Supervisor, Text (mode).</summary>
    MonitorModeChanged,

    /// <summary>He is gone, or didn't answer. Agent, Supervisor, Cause; DurationMs: since he was ordered.</summary>
    MonitorEnded,

    /// <summary>The engine repaired a disagreement with the switch. Agent or Call or Offer; Text says what.</summary>
    Repaired,

    /// <summary>Somebody gave an order; what it changed are other facts, before it. Supervisor (who), Text (who, what, result).</summary>
    ActionTaken,

    /// <summary>Somebody's order was refused, for his rights or by the engine. Supervisor (who), Text (who, what, why not).</summary>
    ActionRefused,
}
