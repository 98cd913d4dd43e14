using System.Text.Json;

namespace Acd.Host.ConsoleCommands.Callbacks;

/// <summary>Everybody who is to be called back.</summary>
internal sealed class CallbackListCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("callback list");

    public string Summary => "everybody who is to be called back: queue, number, state, wait";

    public void Run(ConsoleRequest request)
    {
        var callers = driver.TakeSnapshot().Callers.Where(caller => caller.CallbackNumber.Length > 0).ToList();
        if (request.Json)
        {
            request.Reply(JsonSerializer.Serialize(callers, ConsoleJson.Default.IReadOnlyListCallerSnapshot));
            return;
        }
        var whys = driver.WhyWaiting();
        var table = new TextTable("CALL", "QUEUE", "CALLED BACK AT", "NAME", "STATE", "WAIT>", "WHY WAITING");
        foreach (var caller in callers)
        {
            table.Add(caller.Call, Printable.Text(caller.Queue), Printable.Text(caller.CallbackNumber), Printable.Text(caller.Name),
                caller.State, Duration.Text(caller.WaitMs), Printable.Text(whys.GetValueOrDefault(caller.Call, "-"), 80));
        }
        request.Reply(table.ToString("callback"));
    }
}
