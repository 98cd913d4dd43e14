namespace Acd.Engine.Statistics;

/// <summary>The counts of one agent in one queue.</summary>
internal sealed class AgentQueueTally(string agent, QueueTally queue)
{
    private readonly CountTable<int> _counts = new(HistogramRing.Quarters, AgentColumns.PerQueue);

    public QueueTally Queue => queue;

    public void Add(in Moment at, int column, long amount) => _counts.Add(at, column, amount);

    public AgentQueueStatistics Read(in StatisticsPeriod period) => new(_counts.Read(period))
    {
        Agent = agent,
        Queue = queue.Name,
        From = period.From,
        Until = period.Until,
    };
}
