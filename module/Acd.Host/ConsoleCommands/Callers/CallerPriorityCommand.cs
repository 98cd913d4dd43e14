using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>Who is served before whom.</summary>
internal sealed class CallerPriorityCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller priority <caller> <priority> [--score=<score>]");

    public string Summary => "change who is served before him; at once";

    public string Example => "caller priority call-7 10";

    public void Run(ConsoleRequest request)
    {
        long? score = request.Option("--score") is { } text ? ConsoleValues.Number(text) : null;
        int priority = request.Number("priority");
        if (desk.FindCaller(request) is { } call)
            desk.Give(request, new CallerPrioritySet(call, priority, score), $"{call} has priority {priority}");
    }
}
