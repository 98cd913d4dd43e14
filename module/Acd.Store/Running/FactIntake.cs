using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Store.Folding;

namespace Acd.Store.Running;

/// <summary>
/// Where facts leave the engine thread: a copy into a bounded queue, nothing else. When it is full, and only then, a fact is dropped and
/// counted; nobody waits.
/// </summary>
internal sealed class FactIntake(StoreOptions options, StoreCounters counters) : IFactSink
{
    private const long ClockCheckMs = 60_000;
    private readonly FactQueue _queue = new(options.FactsMax);
    private long _nextClockCheckMs = long.MinValue;
    private long _wallAheadMs;

    public StoreCounters Counters => counters;

    public bool IsEmpty => Waiting == 0;

    public int Waiting => _queue.Count;

    public void Take(in Fact fact)
    {
        if (fact.AtMs >= _nextClockCheckMs)
            CheckClock(fact.AtMs);
        if (!_queue.TryPut(in fact, fact.AtMs + _wallAheadMs))
            counters.DropFact();
    }

    public bool TryTake(out TimedFact fact) => _queue.TryTake(out fact);

    /// <summary>It may be set, so it is looked at again and again.</summary>
    private void CheckClock(long nowMs)
    {
        _wallAheadMs = options.WallClock(nowMs).ToUnixTimeMilliseconds() - nowMs;
        _nextClockCheckMs = nowMs + ClockCheckMs;
    }
}
