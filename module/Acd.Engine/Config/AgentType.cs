namespace Acd.Engine.Config;

/// <summary>How an agent is reached.</summary>
public enum AgentType
{
    /// <summary>He is dialled for each offer.</summary>
    Callback,

    /// <summary>His leg stays up between calls; an offer uses it, without dialling.</summary>
    Standby,
}
