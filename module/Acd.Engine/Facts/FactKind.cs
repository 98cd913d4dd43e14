namespace Acd.Engine.Facts;

/// <summary>What happened. See <see cref="Fact"/> for the fields each kind carries.</summary>
public enum FactKind
{
    None,

    /// <summary>A caller is in the queue. Queue, Call, CallUuid, CallerNumber, CallerName.</summary>
    CallerJoined,

    /// <summary>A caller wasn't let in. Queue (as asked for), Call, Outcome.</summary>
    CallerRefused,

    /// <summary>A caller is offered to an agent. Queue, Call, Offer, Agent; DurationMs: how long the caller has waited.</summary>
    OfferStarted,

    /// <summary>The agent answered. Queue, Call, Offer, Agent; DurationMs: ringing time.</summary>
    OfferAnswered,

    /// <summary>The offer came to nothing. Queue, Call, Offer, Agent, Cause; DurationMs: ringing time.</summary>
    OfferFailed,

    /// <summary>Caller and agent are connected. Queue, Call, Offer, Agent; DurationMs: wait from joining to here.</summary>
    CallerAnswered,

    /// <summary>Terminal, exactly one per caller who joined. Queue, Call, Agent (if any), Outcome; WaitMs, DurationMs (talk).</summary>
    CallerEnded,

    /// <summary>An agent's state changed. Agent, State; DurationMs: time in the state before.</summary>
    AgentStateChanged,

    /// <summary>An agent's status changed. Agent, Status; DurationMs: time in the status before.</summary>
    AgentStatusChanged,

    /// <summary>A configuration was applied.</summary>
    ConfigApplied,

    /// <summary>The engine repaired a disagreement with the switch. Agent or Call or Offer; Text says what.</summary>
    Repaired,
}
