using Acd.Engine.Agents;

namespace Acd.Host.ConsoleCommands;

/// <summary>An agent's status as the console reads and writes it: mod_callcenter's words, those agents set most first.</summary>
internal static class AgentStatusText
{
    public static IEnumerable<string> All =>
        new[] { AgentStatus.Available, AgentStatus.AvailableOnDemand, AgentStatus.OnBreak, AgentStatus.LoggedOut }.Select(Of);

    public static string Of(AgentStatus status) => AgentStatusWords.Spelling.Of(status);

    public static AgentStatus? Parse(string text) => AgentStatusWords.Spelling.Parse(text);
}
