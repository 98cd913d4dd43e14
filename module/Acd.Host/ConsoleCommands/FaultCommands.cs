namespace Acd.Host.ConsoleCommands;

/// <summary>The commands that break something, for tests.</summary>
internal static class FaultCommands
{
    public static IEnumerable<IConsoleCommand> All(FaultInjection faults) =>
        [new FaultCrashCommand(faults), new FaultStallCommand(faults), new FaultLoseCommand(faults)];
}
