using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>What became of his last call.</summary>
internal sealed class AgentDispositionCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent disposition <agent> <code...>");

    public string Summary => "say what became of his last call; ends a wrap-up that waits for it";

    public string Example => "agent disposition anna sold";

    public void Run(ConsoleRequest request)
    {
        string done = $"the last call of agent \"{Printable.Text(request["agent"])}\" is {Printable.Text(request["code"])}";
        desk.Give(request, new DispositionSet(request["agent"], request["code"]), done);
    }
}
