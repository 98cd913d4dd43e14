using Acd.Host.ConsoleCommands;
using Acd.Host.Doctor;
using Acd.Host.Reports;

namespace Acd.Host.Analysis;

/// <summary>The commands that say what is wrong, and what was.</summary>
internal static class AnalysisCommands
{
    public static IReadOnlyList<IConsoleCommand> Of(DoctorDesk desk, LiveStatistics statistics, Func<DateTimeOffset> now) =>
        [new DoctorCommand(desk, now), new AnalyzeCommand(desk, statistics, now)];
}
