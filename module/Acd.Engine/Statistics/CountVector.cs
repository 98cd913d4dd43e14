namespace Acd.Engine.Statistics;

/// <summary>The counts of one queue or agent over some time, by column; compared by value. Immutable once it is handed out.</summary>
internal readonly struct CountVector(long[] counts) : IEquatable<CountVector>
{
    private readonly long[] _counts = counts;

    public long this[int column] => _counts[column];

    /// <summary>Counts of both together.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other, with the same columns.</param>
    /// <param name="maxColumn">The column of which the greater counts, not the sum; -1: none.</param>
    public static CountVector Merge(CountVector a, CountVector b, int maxColumn)
    {
        var sum = new long[a._counts.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = i == maxColumn ? Math.Max(a[i], b[i]) : a[i] + b[i];
        }

        return new CountVector(sum);
    }

    public long Sum(int first, int count)
    {
        long sum = 0;
        for (var i = first; i < first + count; i++)
        {
            sum += _counts[i];
        }

        return sum;
    }

    /// <summary>Only the first columns.</summary>
    public CountVector Take(int columns) => new(_counts[..columns]);

    public bool Equals(CountVector other) => _counts.AsSpan().SequenceEqual(other._counts);

    public override bool Equals(object? obj) => obj is CountVector other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var count in _counts)
        {
            hash.Add(count);
        }

        return hash.ToHashCode();
    }
}
