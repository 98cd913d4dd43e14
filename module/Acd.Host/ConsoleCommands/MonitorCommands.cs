namespace Acd.Host.ConsoleCommands;

/// <summary>The commands of supervisors who listen.</summary>
internal static class MonitorCommands
{
    public static IEnumerable<IConsoleCommand> All(EngineDriver driver) =>
        [new MonitorCommand(driver), new MonitorStopCommand(driver), new MonitorListCommand(driver)];
}
