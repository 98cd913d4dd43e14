namespace Acd.Engine.Statistics;

/// <summary>
/// From the engine's monotonic time to quarters and days. Neither ever goes back: when the clock is set back, what happens goes to the
/// quarter already reached until the clock is there again; when it is set forward, the quarters between stay empty. Quarters are UTC's, so
/// summer time moves none of them.
/// </summary>
internal sealed class Timeline
{
    public const long QuarterMs = 15 * 60_000;
    private const long DayMs = 24 * 60 * 60_000;

    private long _anchorMs;
    private long _anchorUnixMs;
    private TimeSpan _offset;
    private long _firstQuarter = long.MinValue;
    private long _firstDay = long.MinValue;
    private long _knownDay = long.MinValue;
    private DateTimeOffset _knownMidnight;
    private Moment _moment;
    private long _momentFromMs;
    private long _momentUntilMs = long.MinValue;

    /// <param name="nowMs">Monotonic time, ms.</param>
    /// <param name="wall">The wall clock then.</param>
    /// <param name="midnight">When that day began; null: at 0:00 with the same offset, so no clock change was since.</param>
    public void Set(long nowMs, DateTimeOffset wall, DateTimeOffset? midnight = null)
    {
        (_firstQuarter, _firstDay) = At(nowMs);
        _anchorMs = nowMs;
        _anchorUnixMs = wall.ToUnixTimeMilliseconds();
        _offset = wall.Offset;
        _momentUntilMs = long.MinValue;
        (_knownDay, _knownMidnight) = midnight is { } known ? (At(nowMs).Day, known) : (long.MinValue, default);
    }

    /// <summary>Whether the clock shows what it should, to a second: it ticks a little faster or slower than the monotonic one.</summary>
    public bool Agrees(long nowMs, DateTimeOffset wall) =>
        wall.Offset == _offset && Math.Abs(wall.ToUnixTimeMilliseconds() - UnixMs(nowMs)) < 1_000;

    public Moment At(long ms)
    {
        if (ms < _momentFromMs || ms >= _momentUntilMs)
        {
            var quarter = Math.Max(FloorDiv(UnixMs(ms), QuarterMs), _firstQuarter);
            _moment = new Moment(quarter, Math.Max(DayOf(quarter), _firstDay));
            _momentFromMs = ms;
            _momentUntilMs = _anchorMs + ((quarter + 1) * QuarterMs) - _anchorUnixMs;
        }

        return _moment;
    }

    /// <summary>When the quarter that holds <paramref name="ms"/> ends, monotonic ms; always later.</summary>
    public long QuarterEndMs(long ms)
    {
        At(ms);
        return _momentUntilMs;
    }

    public DateTimeOffset Wall(long ms) => Local(UnixMs(ms));

    public DateTimeOffset QuarterStart(long quarter) => Local(quarter * QuarterMs);

    public DateTimeOffset DayStart(long day) => day == _knownDay ? _knownMidnight : Local((day * DayMs) - (long)_offset.TotalMilliseconds);

    /// <summary>The first quarter of the local half-hour that holds <paramref name="quarter"/>.</summary>
    public long HalfHourStart(long quarter)
    {
        var offsetQuarters = FloorDiv((long)_offset.TotalMilliseconds, QuarterMs);
        return (FloorDiv(quarter + offsetQuarters, 2) * 2) - offsetQuarters;
    }

    private long UnixMs(long ms) => _anchorUnixMs + (ms - _anchorMs);

    private long DayOf(long quarter) => FloorDiv((quarter * QuarterMs) + (long)_offset.TotalMilliseconds, DayMs);

    private DateTimeOffset Local(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs).ToOffset(_offset);

    private static long FloorDiv(long a, long b) => (a / b) - (a % b < 0 ? 1 : 0);
}
