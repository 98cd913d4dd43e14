namespace Acd.CallCenter.States;

/// <summary>How an agent is reached.</summary>
public enum AgentKind
{
    /// <summary>His contact is dialled for each call.</summary>
    Callback,

    /// <summary>He holds a channel of his own all day.</summary>
    UuidStandby,
}
