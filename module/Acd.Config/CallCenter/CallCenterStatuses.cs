using Acd.Engine.Agents;

namespace Acd.Config.CallCenter;

/// <summary>The agent statuses as mod_callcenter spells them; any case counts.</summary>
internal static class CallCenterStatuses
{
    private static readonly (AgentStatus Status, string Name)[] Pairs =
    [
        (AgentStatus.LoggedOut, "Logged Out"),
        (AgentStatus.Available, "Available"),
        (AgentStatus.AvailableOnDemand, "Available (On Demand)"),
        (AgentStatus.OnBreak, "On Break"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Pairs.Select(pair => pair.Name)];

    /// <summary>Null when it is none.</summary>
    public static AgentStatus? Parse(string text)
    {
        foreach ((AgentStatus status, string name) in Pairs)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            {
                return status;
            }
        }

        return null;
    }
}
