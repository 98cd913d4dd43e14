using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>Takes a caller to another queue.</summary>
internal sealed class CallerMoveCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller move <caller> <queue>");

    public string Summary => "take him to another queue, with the time he has waited";

    public string Example => "caller move call-7 sales";

    public void Run(ConsoleRequest request)
    {
        if (desk.FindCaller(request) is { } call)
            desk.Give(request, new CallerQueueSet(call, request["queue"]), $"{call} is in queue \"{Printable.Text(request["queue"])}\"");
    }
}
