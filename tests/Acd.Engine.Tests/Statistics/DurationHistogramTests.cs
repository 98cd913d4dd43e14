using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

public class DurationHistogramTests
{
    [Fact]
    public void Percentiles_are_right_to_one_percent_or_8_ms()
    {
        var random = new Random(1);
        var ms = Enumerable.Range(0, 5_000).Select(_ => (long)Math.Exp(random.NextDouble() * Math.Log(DurationHistogram.HighestMs)))
            .Order().ToList();
        var histogram = Of(ms);

        foreach (var percentile in (double[])[50, 90, 95, 99])
        {
            var exact = ms[(int)Math.Round(percentile / 100 * ms.Count) - 1];
            var found = histogram.PercentileMs(percentile)!.Value;
            Assert.InRange(found, exact, Math.Max(exact * 1.01, exact + 8));
        }
    }

    [Fact]
    public void Merging_is_as_if_all_had_been_recorded_in_one()
    {
        long[] some = [10, 500, 70_000], more = [20, 20_000_000];

        var merged = DurationHistogram.Merge(Of(some), Of(more));

        var whole = Of([.. some, .. more]);
        Assert.Equal(5, merged.Count);
        foreach (var percentile in (double[])[0, 25, 50, 75, 100])
        {
            Assert.Equal(whole.PercentileMs(percentile), merged.PercentileMs(percentile));
        }
    }

    [Fact]
    public void What_is_too_long_counts_as_the_longest_and_negative_times_as_none()
    {
        var histogram = Of([-5, long.MaxValue]);

        Assert.InRange(histogram.PercentileMs(50)!.Value, 0, 8);
        Assert.InRange(histogram.PercentileMs(100)!.Value, DurationHistogram.HighestMs, DurationHistogram.HighestMs * 1.01);
    }

    [Fact]
    public void Nothing_has_no_percentile() => Assert.Null(DurationHistogram.Empty.PercentileMs(50));

    [Theory]
    [InlineData(-1)]
    [InlineData(100.1)]
    [InlineData(double.NaN)]
    public void There_are_a_hundred_percentiles(double percentile) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of([1]).PercentileMs(percentile));

    [Fact]
    public void Recording_allocates_nothing()
    {
        var histogram = DurationHistogram.Create();
        DurationHistogram.Record(histogram, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var ms = 0; ms < 100_000; ms++)
        {
            DurationHistogram.Record(histogram, ms * 100);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(100_001, histogram.TotalCount);
    }

    private static DurationHistogram Of(IEnumerable<long> ms)
    {
        var histogram = DurationHistogram.Create();
        foreach (var one in ms)
        {
            DurationHistogram.Record(histogram, one);
        }

        return DurationHistogram.CopyOf(histogram);
    }
}
