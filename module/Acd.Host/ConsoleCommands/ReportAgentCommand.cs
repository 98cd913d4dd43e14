using System.Text.Json;
using Acd.Host.Reports;

namespace Acd.Host.ConsoleCommands;

/// <summary>What each agent did.</summary>
internal sealed class ReportAgentCommand(LiveStatistics live) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new($"report agent [{ReportPeriods.Option}=15|30] [--json]");

    public string Summary => "every agent today or in the last two intervals, with the formulas";

    public void Run(ConsoleRequest request)
    {
        var statistics = live.UpToNow();
        var periods = ReportPeriods.Of(request, statistics);
        var agents = periods.SelectMany(statistics.Agents);
        request.Reply(request.Json
            ? JsonSerializer.Serialize(
                AgentReport.Of(agents, periods.SelectMany(statistics.AgentsInQueues)), ConsoleJson.Default.AgentReport)
            : AgentReport.Text(agents));
    }
}
