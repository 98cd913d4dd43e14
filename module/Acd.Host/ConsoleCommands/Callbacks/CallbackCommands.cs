namespace Acd.Host.ConsoleCommands.Callbacks;

/// <summary>The <c>acd callback …</c> commands.</summary>
internal static class CallbackCommands
{
    public static IEnumerable<IConsoleCommand> Of(OrderDesk desk) =>
    [
        new CallbackListCommand(desk.Driver),
        new CallbackNowCommand(desk),
        new CallbackCancelCommand(desk),
    ];
}
