using System.Text.Json;

namespace Acd.Host.ConsoleCommands;

/// <summary>Every caller as he stands.</summary>
internal sealed class CallerListCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller list [--json]");

    public string Summary => "every caller: queue, state, wait, agent";

    public void Run(ConsoleRequest request)
    {
        var callers = driver.TakeSnapshot().Callers;
        if (request.Json)
        {
            request.Reply(JsonSerializer.Serialize(callers, ConsoleJson.Default.IReadOnlyListCallerSnapshot));
            return;
        }
        var table = new TextTable("CALL", "QUEUE", "NUMBER", "NAME", "STATE", "WAIT>", "AGENT", "UUID");
        foreach (var caller in callers)
        {
            string agent = caller.Agent.Length > 0 ? Printable.Text(caller.Agent) : "-";
            table.Add(caller.Call, Printable.Text(caller.Queue), Printable.Text(caller.Number), Printable.Text(caller.Name), caller.State,
                Duration.Text(caller.WaitMs), agent, Printable.Text(caller.CallUuid));
        }
        request.Reply(table.ToString("caller"));
    }
}
