using Acd.Bench.Tuning.Report;

namespace Acd.Bench.Tuning.Tests;

public sealed class RatioTests
{
    [Fact]
    public void The_middle_is_the_median_of_the_pairs()
    {
        var ratio = Ratio.Of([new Round(10, 12), new Round(10, 11), new Round(10, 20)]);

        Assert.Equal(1.2, ratio.Middle, 9);
        Assert.Equal(1.1, ratio.Low, 9);
        Assert.Equal(2.0, ratio.High, 9);
        Assert.Equal(3, ratio.Pairs);
    }

    [Fact]
    public void The_middle_of_an_even_number_lies_between_two() =>
        Assert.Equal(1.15, Ratio.Of([new Round(10, 11), new Round(10, 12), new Round(10, 9), new Round(10, 20)]).Middle, 9);

    [Theory]
    [InlineData(0.90, 1.05, 0.10)]
    [InlineData(0.98, 1.20, 0.20)]
    [InlineData(1.02, 1.03, 0.03)]
    public void The_spread_is_the_farthest_pair(double one, double two, double spread) =>
        Assert.Equal(spread, Ratio.Of([new Round(1, one), new Round(1, two)]).Spread, 9);

    [Theory]
    [InlineData(1.01, 1.30, true)]
    [InlineData(0.70, 0.99, true)]
    [InlineData(0.99, 1.30, false)]
    [InlineData(1.00, 1.30, false)]
    public void Pairs_agree_when_all_are_on_one_side(double one, double two, bool agree) =>
        Assert.Equal(agree, Ratio.Of([new Round(1, one), new Round(1, two)]).Agrees);

    [Fact]
    public void A_pair_that_failed_one_way_counts_for_nothing()
    {
        Assert.Equal(1.5, Ratio.Of([new Round(10, double.NaN), new Round(10, 15)]).Middle, 9);
        Assert.Equal(1, Ratio.Of([new Round(10, double.NaN), new Round(10, 15)]).Pairs);
        Assert.True(double.IsNaN(Ratio.Of([new Round(10, double.NaN)]).Middle));
    }
}
