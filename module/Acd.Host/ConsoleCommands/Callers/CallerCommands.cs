namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>The <c>acd caller …</c> commands.</summary>
internal static class CallerCommands
{
    public static IEnumerable<IConsoleCommand> Of(OrderDesk desk) =>
    [
        new CallerListCommand(desk.Driver),
        new CallerShowCommand(desk),
        new CallerPriorityCommand(desk),
        new CallerPositionCommand(desk),
        new CallerMoveCommand(desk),
        new CallerTransferCommand(desk),
        new CallerWithdrawCommand(desk),
    ];
}
