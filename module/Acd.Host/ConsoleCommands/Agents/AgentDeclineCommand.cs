using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>He doesn't take what his phone rings for.</summary>
internal sealed class AgentDeclineCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent decline <agent>");

    public string Summary => "decline the call his phone rings for; it goes to the next agent, and he rests as after a rejected call";

    public string Example => "agent decline anna";

    public void Run(ConsoleRequest request)
    {
        desk.Give(request, new OfferDeclined(request["agent"]), $"agent \"{Printable.Text(request["agent"])}\" has declined");
    }
}
