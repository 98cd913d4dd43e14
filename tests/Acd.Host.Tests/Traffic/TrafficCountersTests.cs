using Acd.Host.Traffic;

namespace Acd.Host.Tests.Traffic;

public sealed class TrafficCountersTests
{
    private readonly TrafficCounters _counters = new();

    public TrafficCountersTests() => _counters.Configure(new EngineConfig
    {
        Queues = [new QueueConfig { Name = "fast", ServiceLevelMs = 5_000 }, new QueueConfig { Name = "slow", ServiceLevelMs = 60_000 }],
    });

    [Fact]
    public void Nothing_happened_yet()
    {
        Assert.Null(_counters.ServiceLevel);
        Assert.Equal(0, _counters.MeanTalkSeconds);
        Assert.Equal(
            "result offered=0 answered=0 abandoned=0 waiting=0 service_level=0.000 p50_offer_ms=0.00 p99_offer_ms=0.00",
            ResultLine.Of(_counters, new OfferLatency()));
    }

    [Fact]
    public void The_service_level_is_of_answered_and_abandoned_and_each_queue_has_its_threshold()
    {
        Answer(1, "fast", waitMs: 5_000);
        Answer(2, "fast", waitMs: 5_001);
        Answer(3, "slow", waitMs: 5_001);
        Join(4, "fast");
        End(4, "fast", CallerOutcome.Abandoned);
        Join(5, "fast");
        End(5, "fast", CallerOutcome.TimedOut);
        Join(6, "fast");
        Take(new Fact { Kind = FactKind.CallerRefused, Queue = "nowhere", Call = new CallId(7), Outcome = CallerOutcome.UnknownQueue });

        Assert.Equal(0.5, _counters.ServiceLevel);
        Assert.Equal((6, 3, 1, 1, 1), (_counters.Offered, _counters.Answered, _counters.Abandoned, _counters.TimedOut, _counters.Refused));
        Assert.Equal(1, _counters.WaitingNow);
        Assert.StartsWith(
            "result offered=6 answered=3 abandoned=1 waiting=1 service_level=0.500 ",
            ResultLine.Of(_counters, new OfferLatency()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Talk_counts_when_the_conversation_is_over()
    {
        Answer(1, "fast", waitMs: 1);
        Answer(2, "fast", waitMs: 1);
        End(1, "fast", CallerOutcome.Answered, talkMs: 30_000);
        Assert.Equal(30, _counters.MeanTalkSeconds);
        End(2, "fast", CallerOutcome.Answered, talkMs: 10_000);

        Assert.Equal((2, 40_000, 20), (_counters.Conversations, _counters.TalkMs, _counters.MeanTalkSeconds));
        Assert.Equal(2, _counters.Answered);
    }

    [Fact]
    public void A_queue_that_went_out_of_the_configuration_counts_but_never_in_time()
    {
        Join(1, "gone");
        Take(new Fact { Kind = FactKind.CallerAnswered, Queue = "gone", Call = new CallId(1), DurationMs = 1 });

        Assert.Equal((1, 0), (_counters.Answered, _counters.AnsweredInTime));
    }

    private void Answer(ulong call, string queue, long waitMs)
    {
        Join(call, queue);
        Take(new Fact { Kind = FactKind.CallerAnswered, Queue = queue, Call = new CallId(call), DurationMs = waitMs });
    }

    private void Join(ulong call, string queue) => Take(new Fact { Kind = FactKind.CallerJoined, Queue = queue, Call = new CallId(call) });

    private void End(ulong call, string queue, CallerOutcome outcome, long talkMs = 0) =>
        Take(new Fact { Kind = FactKind.CallerEnded, Queue = queue, Call = new CallId(call), Outcome = outcome, DurationMs = talkMs });

    private void Take(Fact fact) => _counters.Take(in fact);
}
