using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>Takes a waiting caller out.</summary>
internal sealed class CallerWithdrawCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller withdraw <caller>");

    public string Summary => "take a waiting caller out of his queue; he goes on in the dialplan";

    public string Example => "caller withdraw call-7";

    public void Run(ConsoleRequest request)
    {
        if (desk.FindCaller(request) is { } call)
            desk.Give(request, new CallerWithdrawn(call, ""), $"{call} leaves the queue and goes on in the dialplan");
    }
}
