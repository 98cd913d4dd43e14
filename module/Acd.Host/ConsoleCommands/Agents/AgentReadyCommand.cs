using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>Forces an agent back into the pools.</summary>
internal sealed class AgentReadyCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent ready <agent>");

    public string Summary => "end whatever keeps an available agent from callers: wrap-up, rest, other calls, a phone taken for dead";

    public string Example => "agent ready anna";

    public void Run(ConsoleRequest request)
    {
        desk.Give(request, new AgentReadied(request["agent"]), $"agent \"{Printable.Text(request["agent"])}\" is offered callers again");
    }
}
