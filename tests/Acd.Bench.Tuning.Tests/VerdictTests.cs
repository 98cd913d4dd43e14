using Acd.Bench.Tuning.Report;

namespace Acd.Bench.Tuning.Tests;

public sealed class VerdictTests
{
    private static readonly Ratio Quiet = Of(0.97, 1.01, 1.03);

    [Theory]
    [InlineData(1.10, 1.12, 1.20, "costs 12 % CPU")]
    [InlineData(0.70, 0.80, 0.90, "saves 20 % CPU")]
    [InlineData(1.01, 1.02, 1.20, "no effect seen (± 3 %)")] // the middle is no farther off than two equal configurations
    [InlineData(0.90, 0.98, 1.01, "no effect seen (± 3 %)")]
    [InlineData(0.99, 1.10, 1.20, "unclear: pairs say 0.99 to 1.20")] // one pair says the contrary
    public void An_effect_is_told_when_it_is_beyond_the_control_and_all_pairs_agree(double one, double two, double three, string told) =>
        Assert.Equal(told, Verdict.Of(Of(one, two, three), Quiet, isMemory: false, TuningWords.English));

    [Fact]
    public void A_wider_control_swallows_the_effect() =>
        Assert.Equal(
            "no effect seen (± 15 %)", Verdict.Of(Of(1.10, 1.12, 1.20), Of(0.85, 1, 1.1), isMemory: false, TuningWords.English));

    [Fact]
    public void However_quiet_the_control_two_percent_are_no_effect() =>
        Assert.Equal("no effect seen (± 2 %)", Verdict.Of(Of(1.01, 1.01, 1.02), Of(1, 1, 1), isMemory: false, TuningWords.English));

    [Fact]
    public void Memory_is_told_as_memory()
    {
        Assert.Equal("takes 10 % more memory", Verdict.Of(Of(1.1, 1.1, 1.1), Quiet, isMemory: true, TuningWords.English));
        Assert.Equal("saves 10 % memory", Verdict.Of(Of(0.9, 0.9, 0.9), Quiet, isMemory: true, TuningWords.English));
    }

    [Fact]
    public void Few_pairs_tell_nothing_of_the_advice_or_of_the_control()
    {
        Assert.Equal("too few pairs", Verdict.Of(Of(2, 2), Quiet, isMemory: false, TuningWords.English));
        Assert.Equal("too few pairs", Verdict.Of(Of(2, 2, 2), Of(1, 1), isMemory: false, TuningWords.English));
        Assert.Equal("too few pairs", Verdict.OfControl(Of(1, 1), TuningWords.English));
        Assert.Equal("not measured", Verdict.Of(Of(), Quiet, isMemory: false, TuningWords.English));
    }

    [Fact]
    public void A_control_tells_its_floor() => Assert.Equal("floor: ± 3 %", Verdict.OfControl(Quiet, TuningWords.English));

    private static Ratio Of(params double[] ratios) => Ratio.Of(ratios.Select(ratio => new Round(10, 10 * ratio)));
}
