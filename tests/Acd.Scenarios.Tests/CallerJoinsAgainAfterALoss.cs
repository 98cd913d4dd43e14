using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

public class CallerJoinsAgainAfterALoss
{
    [Fact]
    public void He_keeps_time_priority_and_place()
    {
        var s = Held.Of(Setup.Support);
        Assert.Null(s.Expect(new("uuid-9", "support", "support", Priority: 2, Score: 30, WaitedMs: 40_000, KeepMs: 60_000)));
        s.Join(1);
        s.Wait(5_000);

        s.Rejoin(2, uuidOf: 9);

        Assert.Equal(45_000, s.Caller(2).WaitMs);
        Assert.Equal(1, s.EstimateWait(2)!.Value.Position);
        var joined = s.FactsOf(FactKind.CallerJoined).Last();
        Assert.Equal((2, 30L, 45_000L, true), (joined.Priority, joined.Score, joined.WaitMs, joined.IsResumed));
        Assert.Equal(45_000, Assert.Single(s.FactsOf(FactKind.CallerResumed)).DurationMs);
    }

    [Fact]
    public void Who_went_to_the_fallback_and_comes_back_keeps_his_place()
    {
        var s = Held.Of(Setup.Support);
        s.JoinWith(1, e => e with { Priority = 3 });
        s.Wait(10_000);
        s.Leave(1, LeaveReason.Fallback);
        s.Wait(5_000);
        s.Join(2);
        s.Rejoin(3, uuidOf: 1);
        Assert.Equal(15_000, s.Caller(3).WaitMs);
        Assert.Equal(1, s.EstimateWait(3)!.Value.Position);
    }

    [Theory]
    [InlineData(LeaveReason.HungUp)]
    [InlineData(LeaveReason.TakenAway)]
    public void Who_left_otherwise_begins_anew(LeaveReason reason)
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Wait(10_000);
        s.Leave(1, reason);
        s.Rejoin(2, uuidOf: 1);
        Assert.Equal(0, s.Caller(2).WaitMs);
    }

    [Fact]
    public void The_place_is_kept_for_a_time_and_taken_once()
    {
        var s = Held.Of(Setup.Support);
        s.Expect(new("uuid-8", "support", "support", 0, 0, WaitedMs: 1_000, KeepMs: 60_000));
        s.Expect(new("uuid-9", "support", "support", 0, 0, WaitedMs: 1_000, KeepMs: 60_000));
        s.Rejoin(1, uuidOf: 8);
        s.Leave(1);
        s.Rejoin(2, uuidOf: 8);
        Assert.Equal(0, s.Caller(2).WaitMs);
        s.Wait(60_000);
        s.Rejoin(3, uuidOf: 9);
        Assert.Equal(0, s.Caller(3).WaitMs);
    }

    [Fact]
    public void Who_had_been_moved_is_in_that_queue_again_and_a_full_queue_lets_him_in()
    {
        var s = Held.Of(Setup.Support, Setup.Sales with { MaxLength = 1 });
        s.Expect(new("uuid-9", "support", "sales", 0, 0, WaitedMs: 9_000, KeepMs: 60_000));
        s.Join(1, "sales");
        s.Rejoin(2, uuidOf: 9);
        Assert.Equal(("sales", 9_000L), (s.Caller(2).Queue, s.Caller(2).WaitMs));
    }

    [Fact]
    public void Who_asks_for_another_queue_begins_anew()
    {
        var s = Held.Of(Setup.Support, Setup.Sales);
        s.Expect(new("uuid-9", "support", "support", 0, 0, WaitedMs: 9_000, KeepMs: 60_000));
        s.Rejoin(1, uuidOf: 9, "sales");
        Assert.Equal(("sales", 0L), (s.Caller(1).Queue, s.Caller(1).WaitMs));
    }

    [Fact]
    public void A_closed_queue_stays_closed()
    {
        var s = Held.Of(Setup.Support);
        s.Expect(new("uuid-9", "support", "support", 0, 0, WaitedMs: 9_000, KeepMs: 60_000));
        s.SetMode("support", QueueMode.Closed);
        s.Rejoin(1, uuidOf: 9);
        Assert.Equal(CallerOutcome.QueueClosed, Assert.Single(s.FactsOf(FactKind.CallerRefused)).Outcome);
    }
}
