using Acd.Engine.Events;

namespace Acd.Host.ConsoleCommands.Callbacks;

/// <summary>The callback is not wanted any more.</summary>
internal sealed class CallbackCancelCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("callback cancel <callback>");

    public string Summary => "take him off the list";

    public string Example => "callback cancel call-7";

    public void Run(ConsoleRequest request)
    {
        if (desk.FindCaller(request, "callback") is { } call)
            desk.Give(request, new CallbackCancelled(call), $"{call} isn't called back any more");
    }
}
