using System.Numerics;

namespace Acd.Engine.Statistics;

/// <summary>Counts by column: the latest quarters, and today.</summary>
internal sealed class CountTable<T>(int quarters, int columns, int maxColumn = -1)
    where T : struct, IBinaryInteger<T>
{
    private readonly CountRing<T> _quarters = new(quarters, columns);
    private readonly CountRing<T> _today = new(1, columns);
    private int _columns = columns;

    /// <summary>The latest quarter in which anything was counted.</summary>
    public long LastQuarter { get; private set; } = long.MinValue;

    public void Add(in Moment at, int column, long amount = 1)
    {
        _quarters.Add(at.Quarter, column, amount);
        _today.Add(at.Day, column, amount);
        LastQuarter = Math.Max(LastQuarter, at.Quarter);
    }

    public void Raise(in Moment at, int column, long value)
    {
        _quarters.Raise(at.Quarter, column, value);
        _today.Raise(at.Day, column, value);
    }

    public CountVector Read(in StatisticsPeriod period)
    {
        var sum = new long[_columns];
        if (period.IsDay)
        {
            _today.AddTo(sum, period.Day, maxColumn);
        }

        for (var i = 0; i < period.Quarters; i++)
        {
            _quarters.AddTo(sum, period.FirstQuarter + i, maxColumn);
        }

        return new CountVector(sum);
    }

    /// <inheritdoc cref="CountRing{T}.Reshape"/>
    public void Reshape(int[] from)
    {
        _columns = from.Length;
        _quarters.Reshape(from);
        _today.Reshape(from);
    }
}
