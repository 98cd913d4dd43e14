using Acd.Engine.Agents;
using Acd.Engine.Facts;
using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

/// <summary>Talk and wrap-up become one handled call, whatever order the facts come in.</summary>
public class HandlingTests
{
    private readonly Story _story = new();

    public HandlingTests() => _story.Status(AgentStatus.Available).At(10).Join(1).Answer(1, 0)
        .State(AgentState.Ringing, AgentState.Talking);

    [Fact]
    public void It_is_booked_in_the_interval_where_the_wrap_up_ends()
    {
        _story.At(800).State(AgentState.Talking, AgentState.WrapUp, 790, call: 1).End(1, CallerOutcome.Answered, talkSeconds: 790);
        _story.At(1_000).State(AgentState.WrapUp, AgentState.Ready, 200, call: 1);

        Assert.Equal((1, 0, 0), Work(_story.Quarter(1)));
        Assert.Equal((0, 1, 1), Work(_story.Quarter(0)));
        Assert.Equal(990_000, _story.Quarter(0).AverageHandleTimeMs);
        Assert.Equal(200_000, _story.Quarter(0).AverageWrapUpTimeMs);
        Assert.Equal((1, 990_000), (_story.AgentQuarter(0).Handled, _story.AgentQuarter(0).HandleMs));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_call_in_the_fact_may_be_missing(ulong call)
    {
        _story.At(100).End(1, CallerOutcome.Answered, talkSeconds: 90).State(AgentState.Talking, AgentState.WrapUp, 90, call);
        _story.At(110).State(AgentState.WrapUp, AgentState.Ready, 10, call);

        AssertHandled(1, 100_000);
    }

    [Fact]
    public void The_agents_state_may_come_first()
    {
        _story.At(100).State(AgentState.Talking, AgentState.WrapUp, 90, 1).End(1, CallerOutcome.Answered, talkSeconds: 90);
        AssertHandled(0, 0);

        _story.At(110).State(AgentState.WrapUp, AgentState.Ready, 10, 1);

        AssertHandled(1, 100_000);
    }

    [Fact]
    public void The_wrap_up_may_be_over_before_the_talk_is_reported()
    {
        _story.At(100).State(AgentState.Talking, AgentState.WrapUp, 90, 1).At(110).State(AgentState.WrapUp, AgentState.Ready, 10, 1);
        _story.At(111).End(1, CallerOutcome.Answered, talkSeconds: 90);

        AssertHandled(1, 100_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_wrap_up_a_call_is_handled_when_its_talk_is_over(bool stateFirst)
    {
        _story.At(100);
        if (stateFirst)
        {
            _story.State(AgentState.Talking, AgentState.Ready, 90, 1);
        }

        _story.End(1, CallerOutcome.Answered, talkSeconds: 90);
        if (!stateFirst)
        {
            _story.State(AgentState.Talking, AgentState.Ready, 90, 1);
        }

        AssertHandled(1, 90_000);
        Assert.Null(_story.Today().AverageWrapUpTimeMs);
    }

    [Fact]
    public void Of_two_calls_at_once_the_last_one_has_the_wrap_up()
    {
        _story.At(20).Join(2, "sales").Answer(2, 0);
        _story.At(50).End(1, CallerOutcome.Answered, talkSeconds: 40);
        AssertHandled(1, 40_000);
        _story.At(80).End(2, CallerOutcome.Answered, talkSeconds: 60).State(AgentState.Talking, AgentState.WrapUp, 70, 2);
        _story.At(90).State(AgentState.WrapUp, AgentState.Ready, 10, 2);

        Assert.Equal((1, 70_000, 10_000), (_story.Today("sales").Handled, _story.Today("sales").HandleMs, _story.Today("sales").WrapUpMs));
        Assert.Equal((2, 110_000), (_story.AgentToday().Handled, _story.AgentToday().HandleMs));
        var inQueues = _story.Statistics.AgentsInQueues(_story.Statistics.Today());
        Assert.Equal(["sales 1 70000", "support 1 40000"], inQueues.Select(one => $"{one.Queue} {one.Handled} {one.HandleMs}"));
    }

    [Fact]
    public void Percentiles_of_waits_talks_and_wrap_ups()
    {
        _story.At(100).State(AgentState.Talking, AgentState.WrapUp, 90, 1).End(1, CallerOutcome.Answered, talkSeconds: 90);
        _story.At(110).State(AgentState.WrapUp, AgentState.Ready, 10, 1);

        var today = _story.Today();
        Assert.Equal(0, today.Waits!.PercentileMs(50)!.Value, 8.0);
        Assert.InRange(today.TalkTimes!.PercentileMs(95)!.Value, 90_000, 90_900);
        Assert.InRange(today.WrapUpTimes!.PercentileMs(99)!.Value, 10_000, 10_100);
    }

    private static (long Talks, long WrapUps, long Handled) Work(QueueStatistics queue) => (queue.Talks, queue.WrapUps, queue.Handled);

    private void AssertHandled(long handled, long handleMs)
    {
        Assert.Equal((handled, handleMs), (_story.Today().Handled, _story.Today().HandleMs));
        Assert.Equal((handled, handleMs), (_story.AgentToday().Handled, _story.AgentToday().HandleMs));
        Assert.Equal(0, _story.Statistics.FactsIgnored);
    }
}
