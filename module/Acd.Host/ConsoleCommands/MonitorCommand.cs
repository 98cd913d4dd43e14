using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Snapshots;

namespace Acd.Host.ConsoleCommands;

/// <summary>Calls a supervisor and lets him follow an agent; typed again for the two it changes who hears him.</summary>
internal sealed class MonitorCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("monitor <agent> <supervisor> [mode]");

    public string Summary => "call a supervisor who follows the agent from call to call; again for the two: change who hears him";

    public string Example => "monitor anna 1000 whisper";

    public void Run(ConsoleRequest request)
    {
        string agent = request["agent"];
        string supervisor = request["supervisor"];
        var mode = MonitorModeWords.Parse(request["mode"]) ?? MonitorMode.Listen;
        var snapshot = driver.TakeSnapshot();
        bool isNew = !snapshot.Monitors.Any(monitor => monitor.Agent == agent && monitor.Supervisor == supervisor);
        if (driver.Handle(new MonitorOrdered(agent, supervisor, SupervisorPhone.DialString(driver, supervisor), mode)) is { } refused)
            request.Reply($"-ERR {Explain(refused, agent, snapshot)}");
        else
        {
            string what = isNew ? $"calling {Printable.Text(supervisor)}, who will {MonitorModeWords.Of(mode)}" : MonitorModeWords.Of(mode);
            request.Reply($"+OK {what}: agent \"{Printable.Text(agent)}\"");
        }
    }

    private static string Explain(EngineError refused, string agent, EngineSnapshot snapshot) =>
        refused.Code != EngineErrorCode.UnknownAgent
            ? refused.What
            : $"no agent \"{Printable.Text(agent)}\":{Nearest.Hint(agent, snapshot.Agents.Select(known => known.Name))} " +
                "\"acd agent list\" shows all";
}
