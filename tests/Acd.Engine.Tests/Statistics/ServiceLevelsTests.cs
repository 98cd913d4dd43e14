using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

public class ServiceLevelsTests
{
    /// <summary>ICMI: 1,000 answered, 860 of them within 20 s; 60 abandoned, 20 of them within 20 s, 40 later.</summary>
    private static readonly ServiceLevelCounts Icmi = new(
        Answered: 1_000, AnsweredWithin: 860, Abandoned: 60, AbandonedWithin: 20, ShortAbandoned: 5, FlowOut: 140);

    [Theory]
    [InlineData(ServiceLevelFormula.AbandonsInTimeAreGood, 83)]
    [InlineData(ServiceLevelFormula.AbandonsIgnored, 86)]
    [InlineData(ServiceLevelFormula.AbandonsAreBad, 81)]
    [InlineData(ServiceLevelFormula.AbandonsInTimeAreNeutral, 83)]
    public void ICMIs_worked_example(ServiceLevelFormula formula, int percent) =>
        Assert.Equal(percent, Math.Round(100 * ServiceLevels.Of(formula, Icmi)!.Value));

    [Fact]
    public void Short_abandons_can_be_credited() =>
        Assert.Equal(865 / 1_060.0, ServiceLevels.Of(ServiceLevelFormula.ShortAbandonsAreGood, Icmi));

    [Theory]
    [InlineData(ServiceLevelOptions.None, 1_060)]
    [InlineData(ServiceLevelOptions.IncludeFlowOut, 1_200)]
    [InlineData(ServiceLevelOptions.ExcludeShortAbandons, 1_055)]
    [InlineData(ServiceLevelOptions.ExcludeAbandons, 1_000)]
    [InlineData(ServiceLevelOptions.ExcludeAbandons | ServiceLevelOptions.ExcludeShortAbandons, 1_000)]
    [InlineData(ServiceLevelOptions.IncludeFlowOut | ServiceLevelOptions.ExcludeAbandons, 1_140)]
    public void The_switches_change_the_denominator(ServiceLevelOptions options, int denominator) =>
        Assert.Equal(860.0 / denominator, ServiceLevels.Of(options, Icmi));

    [Fact]
    public void Nobody_has_no_service_level()
    {
        Assert.All(Enum.GetValues<ServiceLevelFormula>(), formula => Assert.Null(ServiceLevels.Of(formula, default)));
        Assert.Null(ServiceLevels.Of(ServiceLevelOptions.IncludeFlowOut, default));
    }

    [Fact]
    public void Each_formula_has_its_text()
    {
        Assert.All(
            Enum.GetValues<ServiceLevelFormula>(),
            formula => Assert.StartsWith($"#{(int)formula} ", ServiceLevels.Text(formula), StringComparison.Ordinal));
        Assert.Equal("answered within T / (answered + abandoned)", ServiceLevels.Text(ServiceLevelOptions.None));
        Assert.Equal(
            "answered within T / (answered + abandoned - short abandons + flow-out)",
            ServiceLevels.Text(ServiceLevelOptions.IncludeFlowOut | ServiceLevelOptions.ExcludeShortAbandons));
    }

    [Fact]
    public void There_is_no_sixth_formula()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceLevels.Of((ServiceLevelFormula)6, Icmi));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceLevels.Text((ServiceLevelFormula)6));
    }
}
