using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>He needs longer.</summary>
internal sealed class AgentWrapUpExtendCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent wrap-up extend <agent> <time>");

    public string Summary => "give him that much more time after his call";

    public string Example => "agent wrap-up extend anna 60";

    public void Run(ConsoleRequest request)
    {
        string done = $"the wrap-up of agent \"{Printable.Text(request["agent"])}\" is {Duration.Text(request.TimeMs("time"))} longer";
        desk.Give(request, new WrapUpExtended(request["agent"], request.TimeMs("time")), done);
    }
}
