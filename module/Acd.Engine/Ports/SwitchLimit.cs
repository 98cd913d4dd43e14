namespace Acd.Engine.Ports;

/// <summary>What keeps the switch from dialling faster. The numbers are those of <c>ACD_LIMIT_*</c> in acd_abi.h.</summary>
public enum SwitchLimit
{
    /// <summary>New sessions per second, callers' and agents' together.</summary>
    SessionsPerSecond = 1,

    /// <summary>Sessions at the same time.</summary>
    Sessions = 2,

    /// <summary>It was told to make no calls; it has no value.</summary>
    Paused = 3,
}
