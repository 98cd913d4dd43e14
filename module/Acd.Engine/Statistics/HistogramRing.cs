using HdrHistogram;

namespace Acd.Engine.Statistics;

/// <summary>
/// A queue's distributions: today's, and the latest four quarters' (the current and the previous half-hour). A histogram is made with its
/// first duration and used again for later periods: recording allocates nothing once each has been used.
/// </summary>
internal sealed class HistogramRing
{
    public const int Quarters = 4;
    private const int Kinds = 3;

    private readonly Slot[] _quarters = NewSlots(Quarters);
    private readonly Slot _today = new();

    public void Record(in Moment at, HistogramKind kind, long ms)
    {
        Record(_quarters[SlotOf(at.Quarter)], at.Quarter, kind, ms);
        Record(_today, at.Day, kind, ms);
    }

    /// <summary>Null: not kept so long.</summary>
    public DurationHistogram? Read(in StatisticsPeriod period, HistogramKind kind)
    {
        if (period.IsDay)
        {
            return Read(_today, period.Day, kind);
        }

        if (!period.HasHistograms)
        {
            return null;
        }

        var sum = DurationHistogram.Empty;
        for (var quarter = period.FirstQuarter; quarter < period.FirstQuarter + period.Quarters; quarter++)
        {
            var next = Read(_quarters[SlotOf(quarter)], quarter, kind);
            sum = sum.Count == 0 ? next : next.Count == 0 ? sum : DurationHistogram.Merge(sum, next);
        }

        return sum;
    }

    private static void Record(Slot slot, long period, HistogramKind kind, long ms)
    {
        if (period > slot.Period)
        {
            slot.Period = period;
            foreach (var used in slot.Histograms)
            {
                used?.Reset();
            }
        }

        if (period == slot.Period)
        {
            DurationHistogram.Record(slot.Histograms[(int)kind] ??= DurationHistogram.Create(), ms);
        }
    }

    private static DurationHistogram Read(Slot slot, long period, HistogramKind kind) =>
        slot.Period == period && slot.Histograms[(int)kind] is { TotalCount: > 0 } histogram
            ? DurationHistogram.CopyOf(histogram)
            : DurationHistogram.Empty;

    private static int SlotOf(long quarter) => (int)((ulong)quarter % Quarters);

    private static Slot[] NewSlots(int count)
    {
        var slots = new Slot[count];
        for (var i = 0; i < count; i++)
        {
            slots[i] = new Slot();
        }

        return slots;
    }

    private sealed class Slot
    {
        public readonly IntHistogram?[] Histograms = new IntHistogram?[Kinds];

        public long Period { get; set; } = long.MinValue;
    }
}
