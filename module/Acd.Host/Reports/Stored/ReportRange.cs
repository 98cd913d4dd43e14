using Acd.Engine.Statistics;

namespace Acd.Host.Reports.Stored;

/// <summary>The time of a report, in whole intervals of local time; times are Unix ms.</summary>
internal sealed record ReportRange
{
    private const long DayMs = 86_400_000;

    /// <param name="fromMs">Rounded down to an interval.</param>
    /// <param name="untilMs">Rounded up to an interval.</param>
    /// <param name="length">Of the intervals.</param>
    /// <param name="zone">Where they begin on the quarter or half of the hour.</param>
    public ReportRange(long fromMs, long untilMs, IntervalLength length, TimeZoneInfo zone)
    {
        Length = length;
        Zone = zone;
        IntervalMs = (long)length * 60_000;

        // Every offset there is divides into quarters of an hour; half hours begin on the local ones.
        long offsetMs = (long)Local(fromMs).Offset.TotalMilliseconds;
        FirstMs = Floor(fromMs + offsetMs) - offsetMs;
        UntilMs = Floor(untilMs + offsetMs + IntervalMs - 1) - offsetMs;
    }

    public IntervalLength Length { get; }

    public TimeZoneInfo Zone { get; }

    public long IntervalMs { get; }

    public long FirstMs { get; }

    public long UntilMs { get; }

    /// <summary>Nothing is known from then on: a report of today ends in the middle of an interval.</summary>
    public long NowMs { get; init; } = long.MaxValue;

    /// <summary>Records are read from here: a day before, so that statuses, states and waits under way are known.</summary>
    public long WarmUpMs => FirstMs - DayMs;

    public DateTimeOffset Local(long atMs) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(atMs), Zone);

    private long Floor(long localMs) => localMs - (((localMs % IntervalMs) + IntervalMs) % IntervalMs);
}
