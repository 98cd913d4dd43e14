using Acd.Engine.Agents;

namespace Acd.Config.Sections;

/// <summary>The agent statuses as mod_callcenter spells them.</summary>
internal static class AgentStatusNames
{
    private static readonly (AgentStatus Status, string Name)[] Pairs =
    [
        (AgentStatus.LoggedOut, "Logged Out"),
        (AgentStatus.Available, "Available"),
        (AgentStatus.AvailableOnDemand, "Available (On Demand)"),
        (AgentStatus.OnBreak, "On Break"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Pairs.Select(p => p.Name)];

    public static string Of(AgentStatus status) => Pairs.First(p => p.Status == status).Name;

    /// <param name="name">One of <see cref="All"/>.</param>
    public static AgentStatus Parse(string name) => Pairs.First(p => p.Name == name).Status;
}
