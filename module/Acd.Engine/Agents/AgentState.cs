namespace Acd.Engine.Agents;

/// <summary>
/// What an agent is doing. Every state but <see cref="NotReady"/> and <see cref="Ready"/> has an owner (an offer) or a deadline.
/// </summary>
public enum AgentState
{
    /// <summary>Logged out or on break, and no call.</summary>
    NotReady,

    /// <summary>Can be offered a caller now.</summary>
    Ready,

    /// <summary>Held for a customer who is being called back.</summary>
    Reserved,

    /// <summary>An offer is under way: the leg is being dialled, rings, or has answered and is being bridged.</summary>
    Ringing,

    /// <summary>Talking to a caller.</summary>
    Talking,

    /// <summary>Work after the call; ends at its deadline.</summary>
    WrapUp,

    /// <summary>Rest after an offer that failed (no answer, busy, rejected); ends at its deadline.</summary>
    Cooling,

    /// <summary>Has a call that isn't ours.</summary>
    OnOtherCall,

    /// <summary>His device can't be reached.</summary>
    Unreachable,

    /// <summary>The offer is over but its leg isn't gone yet; nobody may be offered until it is.</summary>
    Releasing,
}
