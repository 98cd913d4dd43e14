using Acd.Bench.Tuning.Report;

namespace Acd.Bench.Tuning.Tests;

public sealed class RatioTests
{
    [Fact]
    public void The_middle_is_the_median_of_the_rounds()
    {
        var ratio = Ratio.Of([new Round(10, 12), new Round(10, 11), new Round(10, 20)]);

        Assert.Equal(1.2, ratio.Middle, 9);
        Assert.Equal(1.1, ratio.Low, 9);
        Assert.Equal(2.0, ratio.High, 9);
    }

    [Theory]
    [InlineData(1.20, 1.30, 0.05, true)]
    [InlineData(0.70, 0.80, 0.05, true)]
    [InlineData(1.20, 1.30, 0.25, false)] // two equal configurations differed by more
    [InlineData(0.95, 1.30, 0.05, false)] // the rounds don't agree
    [InlineData(1.02, 1.03, 0.00, false)] // less than is ever told
    [InlineData(1.20, 1.30, double.NaN, false)] // nobody knows the noise
    public void A_difference_is_told_when_every_round_is_beyond_the_noise(double one, double two, double noise, bool told) =>
        Assert.Equal(told, Ratio.Of([new Round(1, one), new Round(1, two)]).IsDifference(noise));

    [Fact]
    public void One_round_tells_no_difference() => Assert.False(Ratio.Of([new Round(1, 2)]).IsDifference(0));

    [Fact]
    public void A_round_that_failed_counts_for_nothing()
    {
        Assert.Equal(1.5, Ratio.Of([new Round(10, double.NaN), new Round(10, 15)]).Middle, 9);
        Assert.True(double.IsNaN(Ratio.Of([new Round(10, double.NaN)]).Middle));
    }
}
