namespace Acd.Engine.Timing;

/// <summary>What a deadline is for. The comment names its owner and what happens when it fires.</summary>
internal enum DeadlineReason
{
    None,

    /// <summary>Caller: he has waited as long as the queue allows; he is released.</summary>
    MaxWait,

    /// <summary>Caller: released or hung up on, but the switch hasn't said that he left; his record is closed.</summary>
    CallerLeave,

    /// <summary>Offer: ring timeout and grace are over without a result; the leg is cancelled, the caller waits again.</summary>
    OfferAnswer,

    /// <summary>Offer: the bridge was ordered and neither started nor failed; the leg is cancelled, the caller waits again.</summary>
    BridgeStart,

    /// <summary>Offer: its leg should be gone; it is cancelled once more, then forgotten.</summary>
    LegRelease,

    /// <summary>Agent: wrap-up is over.</summary>
    WrapUpEnd,

    /// <summary>Agent: rest after a failed offer is over.</summary>
    CoolingEnd,
}
