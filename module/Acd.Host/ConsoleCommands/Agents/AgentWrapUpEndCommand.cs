using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>He is done before his time.</summary>
internal sealed class AgentWrapUpEndCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent wrap-up end <agent>");

    public string Summary => "end his wrap-up, or his rest after a failed offer, as his rule allows";

    public string Example => "agent wrap-up end anna";

    public void Run(ConsoleRequest request)
    {
        desk.Give(request, new WrapUpEnded(request["agent"]), $"agent \"{Printable.Text(request["agent"])}\" is done");
    }
}
