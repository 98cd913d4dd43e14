using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Statistics;
using Acd.Store.Records;

namespace Acd.Host.Reports.Stored;

/// <summary>
/// Counts records with the engine's own statistics, so a report from the store and the live one can't differ: the same facts through the
/// same fold. Intervals are read off as they end, which is how distributions of any age are had.
/// </summary>
internal sealed class StoredReporter
{
    private readonly AcdStatistics _statistics = new();
    private readonly ReportRange _range;
    private readonly List<QueueStatistics> _queues = [];
    private readonly List<AgentStatistics> _agents = [];
    private long _nextEndMs;

    /// <param name="range">What to report on.</param>
    /// <param name="config">Queues and their thresholds; queues that only the records know have none.</param>
    public StoredReporter(ReportRange range, EngineConfig config)
    {
        _range = range;
        _nextEndMs = range.FirstMs + range.IntervalMs;
        SetClock(range.WarmUpMs);
        _statistics.Configure(config);
    }

    /// <summary>The whole way from records, of <see cref="ReportRange.WarmUpMs"/> and later, to a report.</summary>
    public static StoredReport Of(IReadOnlyList<StoreRecord> records, ReportRange range, ReportThresholds thresholds)
    {
        var facts = new RecordFacts().Of(records).ToList();
        var queues = facts.Where(fact => fact.Kind is FactKind.CallerJoined or FactKind.CallerMoved).Select(fact => fact.Queue);
        return new StoredReporter(range, thresholds.For(queues)).Count(facts);
    }

    /// <param name="facts">
    /// Ascending; from <see cref="ReportRange.WarmUpMs"/>, so that it is known who was here when the time began.
    /// </param>
    public StoredReport Count(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.AtMs >= _range.UntilMs)
                break;
            EndIntervals(fact.AtMs);
            _statistics.Take(in fact);
        }
        EndIntervals(Math.Min(_range.UntilMs, _range.NowMs));
        if (_range.NowMs < _range.UntilMs && _range.NowMs > _nextEndMs - _range.IntervalMs)
            Read(_range.NowMs, ago: 0);
        return new StoredReport(
            [.. _queues.Where(HadCallers)], Together(_queues, queue => queue.Queue, QueueStatistics.Merge),
            [.. _agents.Where(Worked)], [.. Together(_agents, agent => agent.Agent, AgentStatistics.Merge).Where(Worked)]);
    }

    private void EndIntervals(long nowMs)
    {
        for (; _nextEndMs <= Math.Min(nowMs, _range.UntilMs); _nextEndMs += _range.IntervalMs)
            Read(_nextEndMs, ago: 1);
    }

    private void Read(long atMs, int ago)
    {
        SetClock(atMs);
        _statistics.AdvanceTo(atMs);
        var period = _statistics.Interval(_range.Length, ago);
        _queues.AddRange(_statistics.Queues(period));
        _agents.AddRange(_statistics.Agents(period));
    }

    /// <summary>
    /// The local time's offset changes in the middle of a report when summer comes, at the end of an interval, which is still read by the
    /// clock it began with.
    /// </summary>
    private void SetClock(long atMs) =>
        _statistics.SetClock(atMs, DateTimeOffset.FromUnixTimeMilliseconds(atMs).ToOffset(_range.Local(atMs - 1).Offset));

    private static List<T> Together<T>(IEnumerable<T> rows, Func<T, string> name, Func<T, T, T> merge) =>
        [.. rows.GroupBy(name).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Aggregate(merge))];

    internal static bool HadCallers(QueueStatistics queue) =>
        queue.Offered + queue.Answered + queue.Abandoned + queue.FlowOut + queue.Handled + queue.Refused > 0;

    internal static bool Worked(AgentStatistics agent) => agent.LoggedInMs + agent.Offers + agent.Handled > 0;
}
