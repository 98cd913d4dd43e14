using Acd.Engine.Estimates;

namespace Acd.Engine.Tests.Estimates;

public class GammaQuantileTests
{
    /// <summary>Exact values: half the chi-square quantiles with twice the degrees of freedom, from published tables.</summary>
    [Theory]
    [InlineData(1, 0.693147, 2.302585)]
    [InlineData(2, 1.678347, 3.889720)]
    [InlineData(5, 4.670909, 7.993590)]
    [InlineData(10, 9.668715, 14.205990)]
    [InlineData(50, 49.667055, 59.249000)]
    public void Within_two_percent_of_the_exact_value(double shape, double p50, double p90)
    {
        Assert.InRange(GammaQuantile.P50(shape) / p50, 0.98, 1.02);
        Assert.InRange(GammaQuantile.P90(shape) / p90, 0.98, 1.02);
    }
}
