using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands;

/// <summary>Sets an agent's status, in mod_callcenter's spelling.</summary>
internal sealed class AgentSetStatusCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent set status <agent> <status...>");

    public string Summary => "'Available', 'Available (On Demand)', 'On Break' or 'Logged Out'";

    public void Run(ConsoleRequest request)
    {
        string name = request["agent"];
        if (AgentStatusText.Parse(request["status"]) is not { } status)
        {
            string spellings = string.Join(", ", AgentStatusText.All.Select(text => $"'{text}'"));
            request.Reply($"-ERR unknown status \"{Printable.Text(request["status"])}\": write one of {spellings}");
        }
        else if (driver.Handle(new AgentStatusSet(name, status)) is null)
        {
            request.Reply($"+OK agent \"{Printable.Text(name)}\" is {AgentStatusText.Of(status)}");
        }
        else
        {
            string hint = Nearest.Hint(name, driver.TakeSnapshot().Agents.Select(agent => agent.Name));
            request.Reply($"-ERR no agent \"{Printable.Text(name)}\":{hint} \"acd agent list\" shows all");
        }
    }
}
