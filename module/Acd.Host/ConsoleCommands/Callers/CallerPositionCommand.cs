using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>Puts a caller somewhere in his queue.</summary>
internal sealed class CallerPositionCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller position <caller> <position>");

    public string Summary => "put him at a place of his queue; 1 is the next to be served";

    public string Example => "caller position call-7 1";

    public void Run(ConsoleRequest request)
    {
        int position = request.Number("position");
        if (desk.FindCaller(request) is { } call)
            desk.Give(request, new CallerPositionSet(call, position), $"{call} is at position {position}");
    }
}
