using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>Sets an agent's status, in mod_callcenter's spelling.</summary>
internal sealed class AgentSetStatusCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent set status <agent> <status...> [--reason=<reason>] [--for=<time>]");

    public string Summary => "'Available', 'Available (On Demand)', 'On Break' (with a reason, for a time) or 'Logged Out'";

    public string Example => "agent set status anna 'On Break' --reason=lunch --for=30m";

    public void Run(ConsoleRequest request)
    {
        var status = AgentStatusText.Parse(request["status"])!.Value;
        string reason = request.Option("--reason") ?? "";
        long limitMs = request.OptionTimeMs("--for");
        if (status != AgentStatus.OnBreak && (reason.Length > 0 || limitMs > 0))
        {
            request.Reply("-ERR a reason and a time are for 'On Break' only: leave them out");
            return;
        }
        string why = reason.Length > 0 ? $" ({Printable.Text(reason)})" : "";
        string until = limitMs > 0 ? $", for {Duration.Text(limitMs)}" : "";
        string done = $"agent \"{Printable.Text(request["agent"])}\" is {AgentStatusText.Of(status)}{why}{until}";
        desk.Give(request, new AgentStatusSet(request["agent"], status, reason, limitMs), done);
    }
}
