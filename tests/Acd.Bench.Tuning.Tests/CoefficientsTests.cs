using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning.Tests;

public sealed class CoefficientsTests
{
    private static readonly LoadReading[] Exact =
        [new(10, 0, 0.2), new(30, 0, 0.6), new(0, 500, 0.25), new(20, 400, 0.6)];

    [Fact]
    public void Loads_that_follow_the_rule_give_its_coefficients()
    {
        var found = Coefficients.Fit(Exact);

        Assert.Equal(0.02, found.PerCall, 9);
        Assert.Equal(0.0005, found.PerWaiting, 9);
    }

    [Fact]
    public void The_error_is_what_a_load_took_over_what_was_told() =>
        Assert.Equal(0.5, Coefficients.Fit(Exact).Error(new LoadReading(10, 0, 0.3)), 9);

    [Fact]
    public void Loads_of_one_kind_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Coefficients.Fit([new(10, 100, 1), new(20, 200, 2)]));

        Assert.Contains("measure others", error.Message, StringComparison.Ordinal);
    }
}
