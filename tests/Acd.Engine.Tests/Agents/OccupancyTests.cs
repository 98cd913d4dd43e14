using Acd.Engine.Agents;

namespace Acd.Engine.Tests.Agents;

public class OccupancyTests
{
    private const long WindowMs = 600_000;

    [Fact]
    public void A_window_of_handling_needs_no_rest_and_more_than_that_does()
    {
        var occupancy = new Occupancy();
        occupancy.Add(WindowMs, 0, 80);
        Assert.Equal(0, occupancy.RestMs(80, WindowMs));
        occupancy.Add(80_000, 0, 80);
        Assert.Equal(20_000, occupancy.RestMs(80, WindowMs));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    public void The_rest_is_what_it_takes_and_no_more(int percent)
    {
        var occupancy = new Occupancy();
        occupancy.Add(2 * WindowMs, 0, percent);
        var restMs = occupancy.RestMs(percent, WindowMs);
        var almost = occupancy;
        almost.Add(0, restMs - 1, percent);
        occupancy.Add(0, restMs, percent);
        Assert.Equal(0, occupancy.RestMs(percent, WindowMs));

        // Beside the missing millisecond at most one more, by rounding.
        Assert.InRange(almost.RestMs(percent, WindowMs), 1, 2);
    }

    [Fact]
    public void At_exactly_the_limit_it_stands_still()
    {
        var occupancy = new Occupancy();
        occupancy.Add(WindowMs + 1_000, 0, 75);
        var before = occupancy.RestMs(75, WindowMs);
        occupancy.Add(75_000, 25_000, 75);
        Assert.Equal(before, occupancy.RestMs(75, WindowMs));
    }

    [Fact]
    public void Waiting_is_not_saved_up()
    {
        var occupancy = new Occupancy();
        occupancy.Add(0, 100 * WindowMs, 80);
        occupancy.Add(WindowMs + 80_000, 0, 80);
        Assert.Equal(20_000, occupancy.RestMs(80, WindowMs));
    }
}
