using System.Text.Json;

namespace Acd.Host.ConsoleCommands;

/// <summary>Every agent as he stands.</summary>
internal sealed class AgentListCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent list [--json]");

    public string Summary => "every agent: status, state, for how long, calls answered";

    public void Run(ConsoleRequest request)
    {
        var agents = driver.TakeSnapshot().Agents;
        if (request.Json)
        {
            request.Reply(JsonSerializer.Serialize(agents, ConsoleJson.Default.IReadOnlyListAgentSnapshot));
            return;
        }
        var table = new TextTable("AGENT", "STATUS", "STATE", "FOR>", "CALL>", "ANSWERED>", "NO ANSWER IN A ROW>");
        foreach (var agent in agents)
        {
            table.Add(Printable.Text(agent.Name), AgentStatusText.Of(agent.Status), AgentStateText.Of(agent.State),
                Duration.Text(agent.InStateMs), agent.Call?.ToString() ?? "-", agent.CallsAnswered, agent.NoAnswerInARow);
        }
        request.Reply(table.ToString("agent"));
    }
}
