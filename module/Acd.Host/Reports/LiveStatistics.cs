using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Engine.Statistics;

namespace Acd.Host.Reports;

/// <summary>
/// The engine's statistics with a wall clock, which is looked at once a minute: it may be set, and summer comes. Engine thread only.
/// </summary>
/// <param name="switch">Whose time the facts have.</param>
/// <param name="wallClock">The wall-clock time at a monotonic one, ms.</param>
/// <param name="zone">Where that clock hangs, for the day's beginning when it was changed since.</param>
internal sealed class LiveStatistics(ISwitch @switch, Func<long, DateTimeOffset> wallClock, TimeZoneInfo zone) : IFactSink
{
    private const long ClockCheckMs = 60_000;
    private readonly AcdStatistics _statistics = new();
    private long _nextClockCheckMs = long.MinValue;

    public void Configure(EngineConfig config) => _statistics.Configure(config);

    public void Take(in Fact fact)
    {
        if (fact.AtMs >= _nextClockCheckMs)
            CheckClock(fact.AtMs);
        _statistics.Take(in fact);
    }

    /// <summary>Counted up to now.</summary>
    public AcdStatistics UpToNow()
    {
        long nowMs = @switch.NowUs / 1_000;
        CheckClock(nowMs);
        _statistics.AdvanceTo(nowMs);
        return _statistics;
    }

    private void CheckClock(long nowMs)
    {
        var wall = wallClock(nowMs);
        _statistics.SetClock(nowMs, wall, zone.GetUtcOffset(wall) == wall.Offset ? new(wall.Date, zone.GetUtcOffset(wall.Date)) : null);
        _nextClockCheckMs = nowMs + ClockCheckMs;
    }
}
