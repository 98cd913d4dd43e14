namespace Acd.CallCenter.States;

/// <summary>What mod_callcenter calls a tier's state.</summary>
public enum TierActivity
{
    Ready,
    Offering,
    ActiveInbound,

    /// <summary>The last offer wasn't answered; informative, the agent goes on being offered.</summary>
    NoAnswer,

    /// <summary>The agent is busy for another queue.</summary>
    Standby,
}
