using Acd.Host.Configuration;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>How many calls an agent can have at the same time.</summary>
internal sealed class AgentCapacityCommand(OrderDesk desk, LiveConfig live) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent capacity <agent> <calls>");

    public string Summary => "how many calls he can have at the same time, over reloads and restarts, until \"configured\"; calls go on";

    public string Example => "agent capacity anna 2";

    public bool Acts(ConsoleRequest request) => true;

    public void Run(ConsoleRequest request)
    {
        string name = request["agent"];
        if (desk.Driver.ExplainAgent(name) is null)
        {
            request.Reply(desk.NoSuch("agent", name));
            return;
        }
        int? calls = ConsoleValues.IsConfigured(request["calls"]) ? null : request.Number("calls");
        var errors = live.Override(name, had => had with { Capacity = calls });
        request.Reply(errors.Count > 0
            ? $"-ERR {Printable.Text(errors[0], 300)}"
            : $"+OK agent \"{Printable.Text(name)}\" can have {desk.Driver.ExplainAgent(name)!.Capacity} calls at the same time");
    }
}
