using System.Text.Json;

namespace Acd.Host.ConsoleCommands.Queues;

/// <summary>Every queue as it stands.</summary>
internal sealed class QueueListCommand(EngineDriver driver) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("queue list [--json]");

    public string Summary => "every queue: whether it is open, who waits, talks, is ready";

    public void Run(ConsoleRequest request)
    {
        var queues = driver.TakeSnapshot().Queues;
        if (request.Json)
        {
            request.Reply(JsonSerializer.Serialize(queues, ConsoleJson.Default.IReadOnlyListQueueSnapshot));
            return;
        }
        var table = new TextTable("QUEUE", "MODE", "STRATEGY", "WAITING>", "LONGEST WAIT>", "TALKING>", "READY>", "LOGGED IN>");
        foreach (var queue in queues)
        {
            table.Add(
                Printable.Text(queue.Name), QueueModeText.Of(queue.Mode), Printable.Text(queue.Strategy), queue.Waiting,
                Duration.Text(queue.LongestWaitMs), queue.Talking, queue.AgentsReady, queue.AgentsLoggedIn);
        }
        request.Reply(table.ToString("queue"));
    }
}
