namespace Acd.Engine.Agents;

/// <summary>How mod_callcenter spells an agent's status; configurations, consoles and integrations out there write and expect it.</summary>
public static class AgentStatusWords
{
    public static Spelling<AgentStatus> Spelling { get; } = new(
        (AgentStatus.LoggedOut, "Logged Out"),
        (AgentStatus.Available, "Available"),
        (AgentStatus.AvailableOnDemand, "Available (On Demand)"),
        (AgentStatus.OnBreak, "On Break"));
}
