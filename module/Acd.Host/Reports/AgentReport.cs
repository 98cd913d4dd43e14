using Acd.Engine.Statistics;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Reports;

/// <summary>Agents, agents in queues, and the formulas behind the numbers.</summary>
internal sealed record AgentReport(
    IReadOnlyDictionary<string, string> Formulas, IReadOnlyList<AgentReportRow> Agents, IReadOnlyList<AgentReportRow> AgentsInQueues)
{
    private static readonly Dictionary<string, string> AllFormulas = new()
    {
        ["average_handle_time_ms"] = Measures.AverageHandleTimeText,
        ["average_wrap_up_time_ms"] = Measures.AverageWrapUpTimeText,
        ["occupancy"] = Measures.OccupancyText,
        ["waiting_for_calls"] = Measures.WaitingForCallsText,
        ["utilisation"] = Measures.UtilisationText,
    };

    public static AgentReport Of(IEnumerable<AgentStatistics> agents, IEnumerable<AgentQueueStatistics> inQueues) =>
        new(AllFormulas, [.. agents.Select(AgentReportRow.Of)], [.. inQueues.Select(AgentReportRow.Of)]);

    public static string Text(IEnumerable<AgentStatistics> agents)
    {
        var table = new TextTable(
            "AGENT", "FROM", "OFFERS>", "ANSWERED>", "NO ANSWER>", "HANDLED>", "TALK>", "WRAP-UP>", "AHT>", "LOGGED IN>", "BREAK>",
            "OCCUPANCY>", "UTILISATION>");
        foreach (var agent in agents)
        {
            table.Add(
                Printable.Text(agent.Agent), ReportPeriods.Text(agent.From), agent.Offers, agent.OffersAnswered, agent.OffersNoAnswer,
                agent.Handled, Duration.Text(agent.TalkMs), Duration.Text(agent.WrapUpMs), ReportText.Time(agent.AverageHandleTimeMs),
                Duration.Text(agent.LoggedInMs), Duration.Text(agent.BreakMs), ReportText.Percent(agent.Occupancy),
                ReportText.Percent(agent.Utilisation));
        }
        return $"""
            {table.ToString("row")}
            AHT: {Measures.AverageHandleTimeText}
            occupancy: {Measures.OccupancyText}
            waiting for calls: {Measures.WaitingForCallsText}
            utilisation: {Measures.UtilisationText}
            """;
    }
}
