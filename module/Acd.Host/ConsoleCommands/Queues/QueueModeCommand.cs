using Acd.Engine.Events;
using Acd.Engine.Queues;

namespace Acd.Host.ConsoleCommands.Queues;

/// <summary>Opens, drains or closes a queue; lasts until the next such command, over reloads.</summary>
internal sealed class QueueModeCommand(OrderDesk desk, string verb, QueueMode mode, string summary, string done) : IConsoleCommand
{
    private const string To = "--to";

    public CommandSyntax Syntax { get; } = new($"queue {verb} <queue>{(mode == QueueMode.Open ? "" : $" [{To}=<extension>]")}");

    public string Summary => mode == QueueMode.Open ? summary : $"{summary}; they go to the closed-extension, or to {To}";

    public string Example => $"queue {verb} support{(mode == QueueMode.Closed ? $" {To}=9001" : "")}";

    public void Run(ConsoleRequest request)
    {
        string where = request.Option(To) is { } extension ? $", to {extension}" : "";
        desk.Give(request, new QueueModeSet(request["queue"], mode, request.Option(To) ?? ""),
            $"queue \"{Printable.Text(request["queue"])}\" {done}{where}");
    }
}
