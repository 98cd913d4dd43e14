using System.Text.Json;
using Acd.Engine.Snapshots;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>Every agent as he stands.</summary>
internal sealed class AgentListCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent list [--json]");

    public string Summary => "every agent: status and reason, state, for how long, calls answered";

    public void Run(ConsoleRequest request)
    {
        var agents = driver.TakeSnapshot().Agents;
        if (request.Json)
        {
            request.Reply(JsonSerializer.Serialize(agents, ConsoleJson.Default.IReadOnlyListAgentSnapshot));
            return;
        }
        var table = new TextTable("AGENT", "STATUS", "REASON", "STATE", "FOR>", "CALL>", "ANSWERED>", "NO ANSWER IN A ROW>");
        foreach (var agent in agents)
        {
            table.Add(Printable.Text(agent.Name), AgentStatusText.Of(agent.Status), Reason(agent), AgentStateText.Of(agent.State),
                Duration.Text(agent.InStateMs), agent.Call?.ToString() ?? "-", agent.CallsAnswered, agent.NoAnswerInARow);
        }
        request.Reply(table.ToString("agent"));
    }

    private static string Reason(AgentSnapshot agent) => agent.Reason.Length > 0 ? Printable.Text(agent.Reason) : "-";
}
