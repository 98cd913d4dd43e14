using Acd.Engine.Statistics;
using Acd.Host.Configuration;
using Acd.Host.Reports;
using Acd.Wallboard.Board;

namespace Acd.Host.Web;

/// <summary>Copies what boards and metrics are made of. Engine thread only.</summary>
internal sealed class BoardCopier(EngineDriver driver, LiveConfig live, LiveStatistics statistics, HostOptions options)
{
    public BoardInput Copy(long nowMs)
    {
        var figures = statistics.UpToNow();
        return new BoardInput(
            nowMs, options.WallClock(nowMs), live.Current, driver.TakeSnapshot(), Expected(), figures.QueuesNow(),
            figures.Queues(figures.Today()), figures.Queues(figures.Interval(IntervalLength.Minutes15, 0)),
            figures.Agents(figures.Today()));
    }

    private Dictionary<string, long> Expected()
    {
        var expected = new Dictionary<string, long>();
        foreach (var queue in live.Current.Queues)
        {
            if (driver.EstimateWait(queue.Name) is { } wait)
                expected[queue.Name] = wait.P50Ms;
        }
        return expected;
    }
}
