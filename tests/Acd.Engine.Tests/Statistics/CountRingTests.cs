using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

public class CountRingTests
{
    private readonly CountRing<int> _ring = new(slots: 3, columns: 2);

    [Fact]
    public void Keeps_the_latest_periods_and_no_more()
    {
        foreach (var period in (long[])[10, 11, 12, 13])
        {
            _ring.Add(period, 0, period);
        }

        Assert.Equal([0, 11, 12, 13], Sums(10, 11, 12, 13));
    }

    [Fact]
    public void What_comes_too_late_for_its_slot_is_dropped()
    {
        _ring.Add(13, 0, 1);
        _ring.Add(10, 0, 5);
        _ring.Add(12, 0, 2);

        Assert.Equal([0, 2, 1], Sums(10, 12, 13));
    }

    [Fact]
    public void Counts_saturate()
    {
        _ring.Add(1, 0, int.MaxValue);
        _ring.Add(1, 0, 1);

        Assert.Equal([int.MaxValue], Sums(1));
    }

    [Fact]
    public void Of_a_maximum_the_greater_stays()
    {
        _ring.Raise(1, 0, 5);
        _ring.Raise(1, 0, 3);
        _ring.Raise(2, 0, 4);
        var sum = new long[2];

        _ring.AddTo(sum, 1, maxColumn: 0);
        _ring.AddTo(sum, 2, maxColumn: 0);

        Assert.Equal([5, 0], sum);
    }

    [Fact]
    public void Columns_move_with_their_counts()
    {
        _ring.Add(1, 0, 10);
        _ring.Add(1, 1, 11);
        _ring.Add(2, 1, 21);

        _ring.Reshape([1, -1, 0]);
        var sum = new long[3];
        _ring.AddTo(sum, 1, maxColumn: -1);
        _ring.AddTo(sum, 2, maxColumn: -1);

        Assert.Equal([32, 0, 10], sum);
    }

    private long[] Sums(params long[] periods) =>
    [
        .. periods.Select(period =>
        {
            var sum = new long[2];
            _ring.AddTo(sum, period, maxColumn: -1);
            return sum[0];
        }),
    ];
}
