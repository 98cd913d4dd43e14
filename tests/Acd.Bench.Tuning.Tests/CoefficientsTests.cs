using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning.Tests;

public sealed class CoefficientsTests
{
    private const double Idle = 0.05;

    private static readonly LoadReading[] Exact =
        [new(10, 0, Idle + 0.2), new(30, 0, Idle + 0.6), new(0, 500, Idle + 0.25), new(20, 400, Idle + 0.6)];

    [Fact]
    public void Loads_that_follow_the_rule_give_its_coefficients()
    {
        var found = Coefficients.Fit(Exact, Idle);

        Assert.Equal(0.02, found.PerCall, 9);
        Assert.Equal(0.0005, found.PerWaiting, 9);
        Assert.Equal(Idle + 0.02 + 0.5, found.Cores(1, 1000), 9);
        Assert.Equal(0, Coefficients.ErrorExpected(Exact, Idle), 9);
    }

    /// <summary>Off by a tenth each, whatever their size: in absolute numbers the heavy one would bend the line to itself.</summary>
    [Fact]
    public void A_light_load_counts_as_much_as_a_heavy_one()
    {
        var found = Coefficients.Fit([new(1, 0, 0.011), new(100, 0, 0.9), new(0, 100, 0.1)], 0);

        Assert.InRange(found.PerCall, 0.0098, 0.0102);
    }

    [Fact]
    public void What_one_load_is_off_the_others_is_the_error_to_expect()
    {
        LoadReading[] off = [.. Exact[..3], Exact[3] with { Cores = 1.2 * Exact[3].Cores }];

        // 20 % off itself; and without the load of callers alone, what it takes too much would be theirs: 0.25 instead of 0.41 beside 0.05.
        Assert.Equal((0.25 + Idle) / (Idle + (500 * ((1.2 * 0.65) - Idle - 0.4) / 400)) - 1, -Coefficients.ErrorExpected(off, Idle), 9);
    }

    [Fact]
    public void The_error_is_what_a_load_took_over_what_was_told() =>
        Assert.Equal(0.5, Coefficients.Fit(Exact, Idle).Error(new LoadReading(10, 0, 0.375)), 9);

    [Fact]
    public void Loads_of_one_kind_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Coefficients.Fit([new(10, 100, 1), new(20, 200, 2)], 0));

        Assert.Contains("measure others", error.Message, StringComparison.Ordinal);
    }
}
