using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands;

/// <summary>Ends all that supervisors hear of an agent.</summary>
internal sealed class MonitorStopCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("monitor stop <agent>");

    public string Summary => "hang up who follows the agent";

    public void Run(ConsoleRequest request) => request.Reply(
        driver.Handle(new MonitorStopped(request["agent"])) is { } refused
            ? $"-ERR {refused.What}: \"acd monitor list\" shows who follows whom"
            : $"+OK agent \"{Printable.Text(request["agent"])}\" isn't followed any more");
}
