using System.Text.Json;
using Acd.Host.Reports;

namespace Acd.Host.ConsoleCommands;

/// <summary>One queue, interval by interval.</summary>
internal sealed class ReportDayCommand(LiveStatistics live) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new($"report day <queue> [{ReportPeriods.Option}=15|30] [--json]");

    public string Summary => "one queue, each interval of the last 24 h in which it had callers";

    public void Run(ConsoleRequest request)
    {
        var statistics = live.UpToNow();
        string name = request["queue"];
        if (statistics.Queue(name, statistics.Today()) is null)
        {
            string hint = Nearest.Hint(name, statistics.QueuesNow().Select(queue => queue.Queue));
            request.Reply($"-ERR no queue \"{Printable.Text(name)}\":{hint} \"acd queue list\" shows all");
            return;
        }
        var rows = ReportPeriods.LastDay(request, statistics).Select(period => statistics.Queue(name, period)!)
            .Where(queue => queue.Offered + queue.Answered + queue.Abandoned + queue.FlowOut + queue.Handled + queue.Refused > 0);
        request.Reply(request.Json
            ? JsonSerializer.Serialize(QueueReport.Of(rows), ConsoleJson.Default.QueueReport)
            : QueueReport.Text(rows));
    }
}
