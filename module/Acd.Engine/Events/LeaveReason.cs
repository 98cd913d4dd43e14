namespace Acd.Engine.Events;

/// <summary>Why a caller's thread left the application. Values are part of the native ABI (acd_abi.h).</summary>
public enum LeaveReason
{
    /// <summary>The caller hung up, or the channel was ended from outside.</summary>
    HungUp = 1,

    /// <summary>The engine ordered it with <c>ReleaseCaller</c>, or a bridge it ordered came to its end.</summary>
    Released = 2,

    /// <summary>The switch gave up on the engine (stalled, stopped, ring full) and used the fallback.</summary>
    Fallback = 3,

    /// <summary>Somebody moved the channel elsewhere (transfer, park) while it waited.</summary>
    TakenAway = 4,
}
