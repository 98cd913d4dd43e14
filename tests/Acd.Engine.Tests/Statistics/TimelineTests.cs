using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

public class TimelineTests
{
    private const long Hour = 60 * 60_000;
    private readonly Timeline _timeline = new();

    [Fact]
    public void Quarters_begin_on_the_wall_clocks_quarters()
    {
        _timeline.Set(1_000, Wall("2026-03-02T10:14:59+00:00"));

        var first = _timeline.At(1_000).Quarter;
        Assert.Equal(first, _timeline.At(1_999).Quarter);
        Assert.Equal(first + 1, _timeline.At(2_000).Quarter);
        Assert.Equal(2_000, _timeline.QuarterEndMs(1_500));
        Assert.Equal(Wall("2026-03-02T10:15:00+00:00"), _timeline.QuarterStart(first + 1));
    }

    [Fact]
    public void The_day_is_the_local_one()
    {
        _timeline.Set(0, Wall("2026-03-02T23:59:59+05:45"));

        var today = _timeline.At(0).Day;
        Assert.Equal(today + 1, _timeline.At(1_000).Day);
        Assert.Equal(Wall("2026-03-02T00:00:00+05:45"), _timeline.DayStart(today));
    }

    [Theory]
    [InlineData("10:29", "10:00")]
    [InlineData("10:30", "10:30")]
    public void Half_hours_are_local_in_a_zone_that_is_off_by_three_quarters(string time, string start)
    {
        _timeline.Set(0, Wall($"2026-03-02T{time}:00+05:45"));

        var half = _timeline.HalfHourStart(_timeline.At(0).Quarter);

        Assert.Equal(Wall($"2026-03-02T{start}:00+05:45"), _timeline.QuarterStart(half));
    }

    [Fact]
    public void A_clock_set_back_keeps_to_the_quarter_it_was_in_until_it_is_there_again()
    {
        _timeline.Set(0, Wall("2026-03-02T10:05:00+00:00"));
        var before = _timeline.At(0);

        _timeline.Set(60_000, Wall("2026-03-02T09:06:00+00:00"));

        Assert.Equal(before, _timeline.At(60_000));
        Assert.Equal(before, _timeline.At(60_000 + (69 * 60_000) - 1));
        Assert.Equal(before.Quarter + 1, _timeline.At(60_000 + (69 * 60_000)).Quarter);
        Assert.Equal(60_000 + (69 * 60_000), _timeline.QuarterEndMs(60_000));
    }

    [Fact]
    public void A_clock_set_forward_skips_quarters()
    {
        _timeline.Set(0, Wall("2026-03-02T10:05:00+00:00"));
        var before = _timeline.At(0).Quarter;

        _timeline.Set(1, Wall("2026-03-02T12:05:00+00:00"));

        Assert.Equal(before + 8, _timeline.At(1).Quarter);
    }

    [Theory]
    [InlineData("2026-03-02T10:01:00.999+01:00", true)]
    [InlineData("2026-03-02T10:01:01+01:00", false)]
    [InlineData("2026-03-02T09:01:00+00:00", false)]
    public void A_clock_agrees_when_it_is_right_to_a_second_and_has_the_same_offset(string wall, bool agrees)
    {
        _timeline.Set(5_000, Wall("2026-03-02T10:00:00+01:00"));

        Assert.Equal(agrees, _timeline.Agrees(65_000, Wall(wall)));
    }

    [Fact]
    public void Summer_time_neither_repeats_nor_skips_a_quarter_and_a_day_has_23_hours()
    {
        _timeline.Set(0, Wall("2026-03-28T23:00:00+01:00"));
        var start = _timeline.At(0);

        _timeline.Set(3 * Hour, Wall("2026-03-29T03:00:00+02:00"));

        Assert.Equal(start.Quarter + 12, _timeline.At(3 * Hour).Quarter);
        Assert.Equal(start.Day + 1, _timeline.At(3 * Hour).Day);
        Assert.Equal(start.Day + 1, _timeline.At((24 * Hour) - 1).Day);
        Assert.Equal(start.Day + 2, _timeline.At(24 * Hour).Day);
    }

    private static DateTimeOffset Wall(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
