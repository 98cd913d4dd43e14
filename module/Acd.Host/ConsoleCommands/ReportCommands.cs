using Acd.Host.Reports;

namespace Acd.Host.ConsoleCommands;

/// <summary>The commands that print the live statistics.</summary>
internal static class ReportCommands
{
    public static IEnumerable<IConsoleCommand> All(LiveStatistics statistics) =>
        [new ReportQueueCommand(statistics), new ReportAgentCommand(statistics), new ReportDayCommand(statistics)];
}
