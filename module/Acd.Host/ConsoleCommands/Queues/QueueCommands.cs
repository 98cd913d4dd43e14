using Acd.Engine.Queues;

namespace Acd.Host.ConsoleCommands.Queues;

/// <summary>The <c>acd queue …</c> commands.</summary>
internal static class QueueCommands
{
    public static IEnumerable<IConsoleCommand> Of(OrderDesk desk) =>
    [
        new QueueListCommand(desk.Driver),
        new QueueShowCommand(desk),
        new QueueModeCommand(desk, "open", QueueMode.Open, "let callers in again", "takes callers"),
        new QueueModeCommand(desk, "drain", QueueMode.Draining, "serve who waits, let nobody new in", "is drained: who waits is served"),
        new QueueModeCommand(
            desk, "close", QueueMode.Closed, "emergency: send everybody who waits away and let nobody in",
            "is closed, everybody was sent away"),
    ];
}
