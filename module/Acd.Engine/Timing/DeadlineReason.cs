namespace Acd.Engine.Timing;

/// <summary>What a deadline is for. The comment names its owner and what happens when it fires.</summary>
internal enum DeadlineReason
{
    None,

    /// <summary>Caller: he has waited as long as the queue allows; he is released.</summary>
    MaxWait,

    /// <summary>Caller: the next time at which his line, his digits or the number of phones ringing for him changes.</summary>
    CallerStep,

    /// <summary>Caller: he was dialled back and the switch hasn't said what came of it; the attempt counts as failed.</summary>
    CustomerAnswer,

    /// <summary>Caller: he couldn't be called back in time; his record is closed.</summary>
    CallbackExpiry,

    /// <summary>Queue: no agent has been present for as long as callers wait for that; they are released.</summary>
    NoAgent,

    /// <summary>What a caller who hung up left behind: he can't resume his place any more.</summary>
    ResumeEnd,

    /// <summary>Agent: his break has a limit; he is available again.</summary>
    BreakEnd,

    /// <summary>Caller: the next announcement is due, or the end of the last one was never reported.</summary>
    Announcement,

    /// <summary>Caller: released or hung up on, but the switch hasn't said that he left; his record is closed.</summary>
    CallerLeave,

    /// <summary>Offer: ring timeout and grace are over without a result; the leg is cancelled, the caller waits again.</summary>
    OfferAnswer,

    /// <summary>
    /// Offer: the bridge was ordered and neither started nor failed; the leg is cancelled, then the caller released unless he is back.
    /// </summary>
    BridgeStart,

    /// <summary>Offer: what agent and caller hear before they are connected has no end; they are connected now.</summary>
    Prompts,

    /// <summary>Offer: its leg should be gone; it is cancelled once more, then forgotten.</summary>
    LegRelease,

    /// <summary>Agent: wrap-up is over.</summary>
    WrapUpEnd,

    /// <summary>Agent: rest after a failed offer is over.</summary>
    CoolingEnd,
}
