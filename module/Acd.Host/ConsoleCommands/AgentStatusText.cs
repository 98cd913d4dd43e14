using Acd.Engine.Agents;

namespace Acd.Host.ConsoleCommands;

/// <summary>mod_callcenter's spellings of an agent's status, which integrations out there send and expect.</summary>
internal static class AgentStatusText
{
    private static readonly Dictionary<AgentStatus, string> Texts = new()
    {
        [AgentStatus.Available] = "Available",
        [AgentStatus.AvailableOnDemand] = "Available (On Demand)",
        [AgentStatus.OnBreak] = "On Break",
        [AgentStatus.LoggedOut] = "Logged Out",
    };

    public static IEnumerable<string> All => Texts.Values;

    public static string Of(AgentStatus status) => Texts[status];

    public static AgentStatus? Parse(string text)
    {
        foreach (var (status, spelling) in Texts)
        {
            if (string.Equals(text, spelling, StringComparison.OrdinalIgnoreCase))
                return status;
        }
        return null;
    }
}
