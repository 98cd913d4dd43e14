using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Callbacks;

/// <summary>Has somebody called back before his time.</summary>
internal sealed class CallbackNowCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("callback now <callback>");

    public string Summary => "call him back as soon as it is his turn, whatever time was set";

    public string Example => "callback now call-7";

    public void Run(ConsoleRequest request)
    {
        if (desk.FindCaller(request, "callback") is { } call)
            desk.Give(request, new CallbackDue(call), $"{call} is called back as soon as it is his turn");
    }
}
