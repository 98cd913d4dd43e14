using System.Text.Json;

namespace Acd.Host.ConsoleCommands;

/// <summary>Who follows whom.</summary>
internal sealed class MonitorListCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("monitor list");

    public string Summary => "who follows which agent, and who hears him";

    public void Run(ConsoleRequest request)
    {
        var monitors = driver.TakeSnapshot().Monitors;
        if (request.Json)
        {
            request.Reply(JsonSerializer.Serialize(monitors, ConsoleJson.Default.IReadOnlyListMonitorSnapshot));
            return;
        }
        var table = new TextTable("AGENT", "SUPERVISOR", "MODE", "STATE", "FOR>");
        foreach (var monitor in monitors)
        {
            table.Add(Printable.Text(monitor.Agent), Printable.Text(monitor.Supervisor), monitor.Mode, monitor.State,
                Duration.Text(monitor.ForMs));
        }
        request.Reply(table.ToString("monitor"));
    }
}
