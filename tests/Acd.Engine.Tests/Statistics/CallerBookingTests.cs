using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

public class CallerBookingTests
{
    private readonly Story _story = new();

    [Fact]
    public void Who_waits_when_the_interval_ends_is_offered_in_the_one_and_answered_in_the_other()
    {
        _story.At(890).Join(1).Join(2).Join(3).At(905).Answer(1, 15).At(910).End(2, CallerOutcome.Abandoned, waitSeconds: 20);

        Assert.Equal((3, 0, 0), Flow(_story.Quarter(1)));
        Assert.Equal((0, 1, 1), Flow(_story.Quarter(0)));
        Assert.Equal((3, 1, 1), Flow(_story.Today()));
        Assert.Equal(new QueueNow("support", 1, 20_000, 0, 1), _story.Statistics.QueuesNow()[1]);
    }

    [Theory]
    [InlineData(CallerOutcome.TimedOut)]
    [InlineData(CallerOutcome.ExitKey)]
    [InlineData(CallerOutcome.Overflowed)]
    [InlineData(CallerOutcome.NoAgent)]
    [InlineData(CallerOutcome.Withdrawn)]
    [InlineData(CallerOutcome.QueueClosed)]
    [InlineData(CallerOutcome.Fallback)]
    [InlineData(CallerOutcome.TakenAway)]
    [InlineData(CallerOutcome.Lost)]
    public void Whoever_leaves_otherwise_than_by_hanging_up_has_not_abandoned(CallerOutcome outcome)
    {
        _story.Join(1).At(2).End(1, outcome, waitSeconds: 2);

        var today = _story.Today();
        Assert.Equal((0, 0, 1, 1), (today.Abandoned, today.ShortAbandoned, today.FlowOut, today.Left(outcome)));
        Assert.Equal(0, today.AbandonRate);
    }

    [Fact]
    public void Short_abandons_are_those_sooner_than_the_queues_time()
    {
        _story.Configure(new QueueConfig { Name = "support", ShortAbandonMs = 5_000 });
        _story.Join(1).Join(2).At(4.999).End(1, CallerOutcome.Abandoned, 4.999).At(5).End(2, CallerOutcome.Abandoned, 5);

        Assert.Equal((2, 1), (_story.Today().Abandoned, _story.Today().ShortAbandoned));
        Assert.Equal((9_999, 5_000), (_story.Today().AbandonedWaitMs, _story.Today().LongestWaitMs));
    }

    [Fact]
    public void Within_a_threshold_includes_the_threshold()
    {
        _story.Configure(new QueueConfig { Name = "support", ServiceLevelMs = 20_000, MoreServiceLevelsMs = [10_000] });
        for (ulong call = 1; call <= 4; call++)
        {
            _story.Join(call);
        }

        _story.Answer(1, 10).Answer(2, 20).Answer(3, 20.001).End(4, CallerOutcome.Abandoned, waitSeconds: 15);

        Assert.Equal([new(20_000, 2, 1, 1, 0), new(10_000, 1, 2, 0, 1)], _story.Today().Thresholds);
        Assert.Equal(0.5, _story.Today().ServiceLevel(ServiceLevelFormula.AbandonsAreBad));
        Assert.Equal(0.75, _story.Today().ServiceLevel(ServiceLevelFormula.AbandonsInTimeAreGood));
    }

    [Fact]
    public void A_threshold_added_during_the_day_counts_from_then_on_and_the_others_go_on()
    {
        _story.Join(1).Answer(1, 5);
        _story.Configure(new QueueConfig { Name = "support", ServiceLevelMs = 10_000, MoreServiceLevelsMs = [20_000] });
        _story.Join(2).Answer(2, 15);

        Assert.Equal([new(10_000, 0, 1, 0, 0), new(20_000, 2, 0, 0, 0)], _story.Today().Thresholds);
        Assert.Equal(2, _story.Today().Answered);
        Assert.Equal(0, _story.Today().ServiceLevel(ServiceLevelFormula.AbandonsAreBad));
    }

    [Fact]
    public void Who_moves_flows_out_of_one_queue_and_is_offered_in_the_other_with_his_wait()
    {
        _story.Join(1).At(30).Move(1, "support", "sales", waitSeconds: 30).At(40);
        _story.Advance(40);

        Assert.Equal([new("sales", 1, 40_000, 0, 0), new("support", 0, 0, 0, 0)], _story.Statistics.QueuesNow());
        _story.Answer(1, 40);
        var (from, to) = (_story.Today("support"), _story.Today("sales"));
        Assert.Equal((1, 1, 1, 0), (from.Offered, from.MovedOut, from.FlowOut, from.Answered));
        Assert.Equal((1, 1, 0, 1), (to.Offered, to.MovedIn, to.FlowOut, to.Answered));
        Assert.Equal(40_000, to.AverageSpeedOfAnswerMs);
    }

    [Fact]
    public void A_callback_is_a_departure_and_its_wait_spoils_no_service_level()
    {
        _story.Join(1).At(10).Tell(FactKind.CallbackRequested, 1);
        Assert.Equal(new QueueNow("support", 0, 0, 1, 0), _story.Statistics.QueuesNow()[1]);
        _story.At(3_000).Tell(FactKind.CallbackDialled, 1).Tell(FactKind.CallbackFailed, 1).At(3_300).Tell(FactKind.CallbackDialled, 1);
        _story.At(3_310).Answer(1, 3_310).At(3_400).End(1, CallerOutcome.Answered, 3_310, talkSeconds: 90);

        var today = _story.Today();
        Assert.Equal((1, 0, 0, 1), (today.Offered, today.Answered, today.Abandoned, today.FlowOut));
        Assert.Equal((1, 1), (today.CallbacksRequested, today.CallbacksAnswered));
        Assert.Equal((2, 1), (today.CallbackAttempts, today.CallbackAttemptsFailed));
        Assert.Equal((1, 90_000), (today.Handled, today.HandleMs));
        Assert.Equal(0, today.LongestWaitMs);
        Assert.Null(today.ServiceLevel(ServiceLevelFormula.AbandonsAreBad));
    }

    [Theory]
    [InlineData(CallerOutcome.CallbackCancelled, 0, 1)]
    [InlineData(CallerOutcome.CallbackFailed, 1, 0)]
    [InlineData(CallerOutcome.QueueClosed, 1, 0)]
    public void A_callback_that_comes_to_nothing_is_no_second_departure(CallerOutcome outcome, int failed, int cancelled)
    {
        _story.Join(1).Tell(FactKind.CallbackRequested, 1).At(60).End(1, outcome, waitSeconds: 60);

        var today = _story.Today();
        Assert.Equal((1, failed, cancelled), (today.FlowOut, today.CallbacksFailed, today.CallbacksCancelled));
        Assert.Equal(0, _story.Statistics.QueuesNow()[1].Callbacks);
    }

    [Fact]
    public void Who_takes_his_old_place_has_waited_since_he_first_came()
    {
        _story.At(100).Join(1).Tell(FactKind.CallerResumed, 1, seconds: 60).Advance(110);

        Assert.Equal(70_000, _story.Statistics.QueuesNow()[1].LongestWaitMs);
        Assert.Equal((1, 1), (_story.Today().Offered, _story.Today().Resumed));
    }

    [Fact]
    public void Who_is_refused_is_not_offered_and_a_queue_nobody_knows_is_not_remembered()
    {
        _story.Tell(FactKind.CallerRefused, 1, outcome: CallerOutcome.QueueFull);
        _story.Tell(FactKind.CallerRefused, 2, queue: "made-up", outcome: CallerOutcome.UnknownQueue);

        Assert.Equal((0, 1), (_story.Today().Offered, _story.Today().Refused));
        Assert.Equal(["sales", "support"], _story.Statistics.Queues(_story.Statistics.Today()).Select(queue => queue.Queue));
        Assert.Equal(1, _story.Statistics.FactsIgnored);
    }

    [Fact]
    public void Facts_that_do_not_fit_are_counted_and_change_nothing()
    {
        _story.Answer(9, 1).End(9, CallerOutcome.Abandoned, 1).Tell(FactKind.CallbackRequested, 9).Tell(FactKind.CallbackDialled, 9);
        _story.Move(9, "support", "sales", 1).Join(1).Join(1).Answer(1, 1).Answer(1, 1).Move(1, "support", "sales", 1);

        Assert.Equal(8, _story.Statistics.FactsIgnored);
        Assert.Equal((1, 1, 0), Flow(_story.Today()));
        Assert.Equal(0, _story.Today("sales").Offered);
    }

    [Fact]
    public void A_call_that_loses_its_end_after_it_was_connected_was_answered_all_the_same()
    {
        _story.Join(1).Answer(1, 3).At(60).End(1, CallerOutcome.Lost, 3, talkSeconds: 57);

        Assert.Equal((1, 0, 1, 57_000), (_story.Today().Answered, _story.Today().FlowOut, _story.Today().Talks, _story.Today().TalkMs));
        Assert.Equal(0, _story.Statistics.QueuesNow()[1].Talking);
    }

    private static (long Offered, long Answered, long Abandoned) Flow(QueueStatistics queue) =>
        (queue.Offered, queue.Answered, queue.Abandoned);
}
