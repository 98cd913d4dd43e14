using Acd.Analysis;
using Acd.Engine.Facts;
using Acd.Engine.Statistics;

namespace Acd.Host.Analysis;

/// <summary>The engine's statistics as an analysis wants them.</summary>
internal static class FiguresOf
{
    private const int IntervalMinutes = (int)IntervalLength.Minutes15;

    /// <summary>The intervals that cover the last minutes, the one under way included. Engine thread.</summary>
    public static (IReadOnlyList<AgentFigures> Agents, IReadOnlyList<QueueFigures> Queues) Last(AcdStatistics statistics, int minutes)
    {
        int ago = (minutes + IntervalMinutes - 1) / IntervalMinutes;
        StatisticsPeriod[] periods = [.. Enumerable.Range(0, ago + 1).Select(i => statistics.Interval(IntervalLength.Minutes15, i))];
        var now = statistics.QueuesNow().ToDictionary(queue => queue.Queue, queue => queue.LongestWaitMs);
        var agents = Together(periods.SelectMany(statistics.Agents), agent => agent.Agent, AgentStatistics.Merge);
        var queues = Together(periods.SelectMany(statistics.Queues), queue => queue.Queue, QueueStatistics.Merge);
        return ([.. agents.Select(Agent)], [.. queues.Select(queue => Queue(queue, now.GetValueOrDefault(queue.Queue)))]);
    }

    public static AgentFigures Agent(AgentStatistics agent) => new(
        agent.Agent, agent.Offers, agent.OffersNoAnswer + agent.OffersBusy + agent.OffersRejected + agent.OffersTechnical, agent.RingMs);

    /// <param name="queue">Over the whole time.</param>
    /// <param name="waitsNowMs">How long who waits now has waited.</param>
    public static QueueFigures Queue(QueueStatistics queue, long waitsNowMs) => new(
        queue.Queue, queue.Offered, queue.Answered,
        queue.Abandoned + queue.Left(CallerOutcome.TimedOut) + queue.Left(CallerOutcome.NoAgent),
        queue.AnsweredWaitMs + queue.AbandonedWaitMs + waitsNowMs, Math.Max(queue.LongestWaitMs, waitsNowMs));

    private static IEnumerable<T> Together<T>(IEnumerable<T> rows, Func<T, string> name, Func<T, T, T> merge) =>
        rows.GroupBy(name).Select(group => group.Aggregate(merge));
}
