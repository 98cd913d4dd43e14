using System.Numerics;

namespace Acd.Engine.Statistics;

/// <summary>
/// Counts by column for the latest periods (quarters, days). A slot is cleared when its next period is first written to, so that moving on
/// costs nothing. Its array is made with the first count: who never has any costs next to nothing. Counts saturate instead of wrapping.
/// </summary>
internal sealed class CountRing<T>(int slots, int columns)
    where T : struct, IBinaryInteger<T>
{
    private readonly long[] _periods = NoPeriods(slots);
    private int _columns = columns;
    private T[] _counts = [];

    // Nearly everything is counted in the same period as what was counted before; this saves the division.
    private long _lastPeriod = long.MinValue;
    private int _lastRow;

    /// <summary>Nothing happens when the period is over for so long that its slot has another one.</summary>
    public void Add(long period, int column, long amount)
    {
        if (TryEnter(period, out var row))
        {
            ref var cell = ref _counts[row + column];
            cell = T.CreateSaturating(long.CreateSaturating(cell) + amount);
        }
    }

    /// <summary>Makes the count at least <paramref name="value"/>.</summary>
    public void Raise(long period, int column, long value)
    {
        if (TryEnter(period, out var row))
        {
            ref var cell = ref _counts[row + column];
            cell = T.Max(cell, T.CreateSaturating(value));
        }
    }

    /// <summary>Adds a period's counts to <paramref name="sum"/>; of <paramref name="maxColumn"/>, the greater stays.</summary>
    public void AddTo(long[] sum, long period, int maxColumn)
    {
        var slot = SlotOf(period);
        if (_periods[slot] != period)
        {
            return;
        }

        for (var i = 0; i < _columns; i++)
        {
            var count = long.CreateSaturating(_counts[(slot * _columns) + i]);
            sum[i] = i == maxColumn ? Math.Max(sum[i], count) : sum[i] + count;
        }
    }

    /// <summary>Other columns from now on: new column i gets what old column <c>from[i]</c> had, nothing when that is negative.</summary>
    public void Reshape(int[] from)
    {
        var before = _counts;
        var columnsBefore = _columns;
        _columns = from.Length;
        _lastPeriod = long.MinValue;
        _counts = before.Length == 0 ? [] : new T[_periods.Length * _columns];
        for (var i = 0; i < _counts.Length; i++)
        {
            var old = from[i % _columns];
            _counts[i] = old < 0 ? T.Zero : before[(i / _columns * columnsBefore) + old];
        }
    }

    private bool TryEnter(long period, out int row)
    {
        if (period == _lastPeriod)
        {
            row = _lastRow;
            return true;
        }

        var slot = SlotOf(period);
        row = slot * _columns;
        if (_periods[slot] < period)
        {
            if (_counts.Length == 0)
            {
                _counts = new T[_periods.Length * _columns];
            }

            Array.Clear(_counts, row, _columns);
            _periods[slot] = period;
        }

        if (_periods[slot] != period)
        {
            return false;
        }

        (_lastPeriod, _lastRow) = (period, row);
        return true;
    }

    private int SlotOf(long period) => (int)((ulong)period % (ulong)_periods.Length);

    private static long[] NoPeriods(int slots)
    {
        var periods = new long[slots];
        Array.Fill(periods, long.MinValue);
        return periods;
    }
}
