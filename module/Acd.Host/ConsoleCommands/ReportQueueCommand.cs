using System.Text.Json;
using Acd.Host.Reports;

namespace Acd.Host.ConsoleCommands;

/// <summary>What happened in each queue.</summary>
internal sealed class ReportQueueCommand(LiveStatistics live) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new($"report queue [{ReportPeriods.Option}=15|30] [--json]");

    public string Summary => "every queue today or in the last two intervals, with the formulas";

    public void Run(ConsoleRequest request)
    {
        var statistics = live.UpToNow();
        var queues = ReportPeriods.Of(request, statistics).SelectMany(statistics.Queues);
        request.Reply(request.Json
            ? JsonSerializer.Serialize(QueueReport.Of(queues), ConsoleJson.Default.QueueReport)
            : QueueReport.Text(queues));
    }
}
