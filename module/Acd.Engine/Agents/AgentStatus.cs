namespace Acd.Engine.Agents;

/// <summary>
/// What an agent has declared: mod_callcenter's statuses. Whether he can take a call now is his <see cref="AgentState"/>.
/// </summary>
public enum AgentStatus
{
    LoggedOut,
    Available,

    /// <summary>As Available, but goes On Break by himself after one call.</summary>
    AvailableOnDemand,
    OnBreak,
}
