using System.Text.Json;
using Acd.Engine.Explain;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>Why an agent is offered nobody, or whom.</summary>
internal sealed class AgentShowCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent show <agent>");

    public string Summary => "all about him, and queue by queue why he isn't offered";

    public string Example => "agent show anna";

    public void Run(ConsoleRequest request)
    {
        if (desk.Driver.ExplainAgent(request["agent"]) is not { } agent)
            request.Reply(desk.NoSuch("agent", request["agent"]));
        else if (request.Json)
            request.Reply(JsonSerializer.Serialize(agent, ConsoleJson.Default.AgentExplanation));
        else
            request.Reply($"{Head(agent)}\n{Queues(agent)}");
    }

    private static string Head(AgentExplanation agent)
    {
        string reason = agent.Reason.Length > 0 ? $" ({Printable.Text(agent.Reason)})" : "";
        string held = agent.HeldMs > 0 ? $", {Duration.Text(agent.HeldMs)} more" : "";
        string last = agent.LastQueue.Length > 0
            ? $"{Printable.Text(agent.LastQueue)} {Printable.Text(agent.Disposition)}".TrimEnd()
            : "none yet";
        return $"""
            {Printable.Text(agent.Agent)}: {AgentStatusText.Of(agent.Status)}{reason}
            state      {AgentStateText.Of(agent.State)} for {Duration.Text(agent.InStateMs)}{held}
            calls      {agent.Calls} of {agent.Capacity}
            skills     {(agent.Skills.Length > 0 ? Printable.Text(agent.Skills, 200) : "none")}
            last call  {last}
            no answer  {agent.NoAnswerInARow} in a row
            """;
    }

    private static string Queues(AgentExplanation agent)
    {
        var table = new TextTable("QUEUE", "LEVEL>", "WAITING>", "VERDICT", "DETAIL");
        foreach (var queue in agent.Queues)
        {
            table.Add(Printable.Text(queue.Queue), queue.Level, queue.Waiting, EnumText.Of(queue.Verdict),
                Printable.Text(queue.Detail, 80));
        }
        return table.ToString("queue");
    }
}
