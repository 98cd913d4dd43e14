using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>Sends a waiting caller to an extension.</summary>
internal sealed class CallerTransferCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller transfer <caller> <extension>");

    public string Summary => "send a waiting caller to an extension of his dialplan";

    public string Example => "caller transfer call-7 9001";

    public void Run(ConsoleRequest request)
    {
        if (desk.FindCaller(request) is { } call)
            desk.Give(request, new CallerWithdrawn(call, request["extension"]), $"{call} goes to {request["extension"]}");
    }
}
