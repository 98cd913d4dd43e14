using Acd.Bench.Theory.Comparison;

namespace Acd.Theory.Tests;

/// <summary>
/// The comparison of <c>scripts/bench theory --quick</c>. Seeded, so it gives the same figures each time: it fails when the engine changes
/// what callers experience, not by chance.
/// </summary>
public class EngineAgainstTheoryTests
{
    [Fact]
    public void Every_figure_lies_within_its_interval()
    {
        var outside =
            from compared in Study.Run(Scenarios.Quick, Plan.Quick, Study.DefaultSeed)
            from measure in compared.Measures
            where !measure.IsWithin
            select $"{compared.Scenario.Theory}, {compared.Scenario.Model.Agents} agents, load {compared.Scenario.Model.Load}: {measure}";

        Assert.Empty(outside);
    }

    public static TheoryData<string> Mistakes => [.. Mistaken.Keys];

    /// <summary>An engine that does something else than the theory it is compared with.</summary>
    private static Dictionary<string, Scenario> Mistaken => new()
    {
        ["one agent of twenty is never offered"] = Scenario.ErlangC(20, 0.9) with { Model = Scenario.ErlangC(19, 18.0 / 19).Model },
        ["a tenth of the load is lost"] = Scenario.ErlangC(5, 0.8) with { Model = Scenario.ErlangC(5, 0.72).Model },
        ["nobody gives up"] = Scenario.ErlangA(5, 0.9, 120_000) with { Model = Scenario.ErlangC(5, 0.9).Model },
        ["classes are ignored"] = ClassesHidden(Scenario.Priority(5, 0.9, 0.2, 0.8)),
    };

    private static Scenario ClassesHidden(Scenario scenario) => scenario with { Model = scenario.Model with { ShowsClasses = false } };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found(string mistake)
    {
        var compared = Study.Run([Mistaken[mistake]], new Plan(12, 3_000, 6_000), Study.DefaultSeed).Single();

        Assert.Contains(compared.Measures, measure => !measure.IsWithin);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures()
    {
        Scenario[] one = [Scenario.ErlangC(5, 0.8)];
        var plan = new Plan(3, 500, 500);

        Assert.Equal(Figures(1), Figures(1));
        Assert.NotEqual(Figures(1), Figures(2));

        List<double> Figures(ulong seed) => [.. Study.Run(one, plan, seed).Single().Measures.Select(measure => measure.Measured)];
    }

    /// <summary>Student's t as printed: 2.756 for 99 % both sides and 29 degrees of freedom.</summary>
    [Fact]
    public void Intervals_are_wide_enough_to_hold_together()
    {
        Assert.Equal(2.756, Study.Quantile(1, 30), 0.0005);
        Assert.True(Study.Quantile(100, 30) > 4);
    }
}
