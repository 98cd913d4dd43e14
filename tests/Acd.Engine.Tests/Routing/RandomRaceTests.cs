using Acd.Engine.Routing;
using Acd.Engine.Routing.Strategies;

namespace Acd.Engine.Tests.Routing;

public class RandomRaceTests
{
    private static readonly AgentStanding Standing = new(1, 1, 0, 1, 0, 0, 0, 1, 0.5, 1_000);

    [Theory]
    [InlineData(0.5 / (1L << 52))]
    [InlineData(0.5)]
    [InlineData(1 - (0.5 / (1L << 52)))]
    public void Everybody_arrives_after_the_clock_of_his_level(double draw) =>
        Assert.True(RandomRace.Arrival(Standing with { Draw = draw, Weight = 1_000 }) > Standing.RaceTime);

    [Fact]
    public void The_running_time_has_its_median_where_the_exponential_distribution_has_it() =>
        Assert.Equal(Math.Log(2) * (1L << 24), RandomRace.Arrival(Standing) - Standing.RaceTime, tolerance: 2.0);

    [Fact]
    public void Twice_the_weight_takes_half_the_time()
    {
        var once = RandomRace.Arrival(Standing) - Standing.RaceTime;
        var twice = RandomRace.Arrival(Standing with { Weight = 2 }) - Standing.RaceTime;
        Assert.Equal(once / 2.0, twice, tolerance: 2.0);
    }

    [Fact]
    public void Years_of_choices_leave_the_clock_far_from_its_end()
    {
        var longest = RandomRace.Arrival(Standing with { Draw = 0.5 / (1L << 52) }) - Standing.RaceTime;
        Assert.True(long.MaxValue / longest > 10_000_000_000, $"a race lasts up to {longest}");
    }
}
