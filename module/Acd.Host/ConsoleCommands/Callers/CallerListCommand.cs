using System.Text.Json;

namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>Every caller as he stands.</summary>
internal sealed class CallerListCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller list [--queue=<queue>]");

    public string Summary => "every caller: queue, state, wait, agent, and what keeps him waiting";

    public void Run(ConsoleRequest request)
    {
        string? queue = request.Option("--queue");
        var callers = driver.TakeSnapshot().Callers.Where(caller => queue is null || caller.Queue == queue).ToList();
        if (request.Json)
        {
            request.Reply(JsonSerializer.Serialize(callers, ConsoleJson.Default.IReadOnlyListCallerSnapshot));
            return;
        }
        var whys = driver.WhyWaiting();
        var table = new TextTable("CALL", "QUEUE", "NUMBER", "NAME", "STATE", "WAIT>", "PRIORITY>", "AGENT", "UUID", "WHY WAITING");
        foreach (var caller in callers)
        {
            string agent = caller.Agent.Length > 0 ? Printable.Text(caller.Agent) : "-";
            table.Add(caller.Call, Printable.Text(caller.Queue), Printable.Text(caller.Number), Printable.Text(caller.Name), caller.State,
                Duration.Text(caller.WaitMs), caller.Priority, agent, Printable.Text(caller.CallUuid),
                Printable.Text(whys.GetValueOrDefault(caller.Call, "-"), 80));
        }
        request.Reply(table.ToString("caller"));
    }
}
