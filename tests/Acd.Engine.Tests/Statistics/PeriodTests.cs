using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

public class PeriodTests
{
    private const double Hour = 3_600;
    private readonly Story _story = new();

    [Fact]
    public void Intervals_know_when_they_were()
    {
        _story.Advance(1_000);

        var quarter = _story.Statistics.Interval(IntervalLength.Minutes15, 1);
        var half = _story.Statistics.Interval(IntervalLength.Minutes30, 0);
        Assert.Equal((Story.Start, Story.Start.AddMinutes(15)), (quarter.From, quarter.Until));
        Assert.Equal((Story.Start, Story.Start.AddSeconds(1_000)), (half.From, half.Until));
        Assert.Equal(Story.Start.AddHours(-10), _story.Statistics.Today().From);
    }

    [Fact]
    public void A_half_hour_is_its_two_quarters()
    {
        _story.At(100).Join(1).At(1_000).Join(2).At(1_900).Join(3);

        var (current, previous) = (Half(0), Half(1));
        Assert.Equal((1, 2), (current.Offered, previous.Offered));
        var merged = QueueStatistics.Merge(_story.Quarter(2), _story.Quarter(1));
        Assert.Equal((2, previous.From, previous.Until), (merged.Offered, merged.From, merged.Until));

        QueueStatistics Half(int ago) => _story.Statistics.Queue("support", _story.Statistics.Interval(IntervalLength.Minutes30, ago))!;
    }

    [Fact]
    public void Today_begins_at_local_midnight_and_the_quarters_before_stay()
    {
        _story.At(13.9 * Hour).Join(1).At(14.1 * Hour).Join(2);

        Assert.Equal(1, _story.Today().Offered);
        Assert.Equal(1, _story.Quarter(1).Offered);
    }

    [Fact]
    public void The_last_24_hours_are_kept()
    {
        _story.At(1).Join(1).Advance(24 * Hour);
        Assert.Equal(1, _story.Quarter(96).Offered);

        _story.At(24.25 * Hour).Join(2);

        Assert.Equal(0, _story.Quarter(97).Offered);
        Assert.Equal(1, _story.Quarter(0).Offered);
    }

    [Fact]
    public void Distributions_are_kept_for_today_and_the_current_and_the_previous_half_hour()
    {
        _story.Join(1).Answer(1, 30).At(1_900).Join(2).Answer(2, 60).Advance(3_599);

        Assert.Equal([1, 0, 1, 0], Enumerable.Range(0, 4).Reverse().Select(ago => _story.Quarter(ago).Waits!.Count));
        Assert.Null(_story.Quarter(4).Waits);
        Assert.Equal(2, _story.Today().Waits!.Count);

        _story.At(Hour).Join(3).Answer(3, 1);

        Assert.Null(_story.Quarter(4).Waits);
        Assert.Equal(1, _story.Quarter(4).Answered);
        Assert.Equal(1, _story.Quarter(0).Waits!.Count);
    }

    [Fact]
    public void A_removed_queue_is_forgotten_with_the_first_configuration_a_day_later()
    {
        _story.Join(1, "sales").At(5).End(1, CallerOutcome.Abandoned, 5);

        _story.Configure(new QueueConfig { Name = "support" });
        Assert.NotNull(_story.Statistics.Queue("sales", _story.Statistics.Today()));

        _story.Advance(25 * Hour);
        _story.Configure(new QueueConfig { Name = "support" });
        Assert.Null(_story.Statistics.Queue("sales", _story.Statistics.Today()));
    }

    [Fact]
    public void A_removed_queue_stays_as_long_as_somebody_is_in_it()
    {
        _story.Join(1, "sales");
        _story.Advance(25 * Hour);
        _story.Configure(new QueueConfig { Name = "support" });

        _story.Answer(1, 90_000);

        Assert.Equal(1, _story.Today("sales").Answered);
    }

    [Fact]
    public void The_future_is_no_interval() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _story.Statistics.Interval(IntervalLength.Minutes15, -1));
}
