namespace Acd.Scenarios.Tests;

public class AgeingMovesCallersForward
{
    [Fact]
    public void The_faster_queue_overtakes()
    {
        // After t s: 10 + t points against 3 (t − 2): level at t = 8.
        var before = Overtaking(waitMs: 5_999);
        var after = Overtaking(waitMs: 6_001);
        Assert.Equal([1ul, 2ul], before);
        Assert.Equal([2ul, 1ul], after);
    }

    [Fact]
    public void Without_ageing_points_stand_still()
    {
        var s = Held.Of(Setup.Support with { AgeingPerSecond = 0 });
        s.Join(1);
        s.Wait(3_600_000);
        s.JoinWith(2, e => e with { Score = 1 });
        s.Join(3);
        Assert.Equal([2ul, 1ul, 3ul], s.ServeAll("anna"));
    }

    [Fact]
    public void A_capped_caller_is_overtaken_by_one_who_still_ages()
    {
        // Queue "support" ages 1/s up to 10 points; "sales" 1/s without end.
        var s = Held.Of(Setup.Support with { AgeingCap = 10 }, Setup.Sales);
        s.Join(1, "support");
        s.Wait(5_000);
        s.Join(2, "sales");
        s.Wait(9_999);
        Assert.Equal((10, 9.999), (s.Explain(1).Points, s.Explain(2).Points));
        s.Wait(2);
        Assert.Equal([2ul, 1ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Within_one_queue_the_capped_stay_in_order_of_joining()
    {
        var s = Held.Of(Setup.Support with { AgeingCap = 10 });
        s.Join(1);
        s.Wait(2_000);
        s.Join(2);
        s.Wait(60_000);
        s.JoinWith(3, e => e with { Score = 5 });
        s.Wait(5_500);
        Assert.Equal([3ul, 1ul, 2ul], s.ServeAll("anna"));
    }

    private static IReadOnlyList<ulong> Overtaking(long waitMs)
    {
        var s = Held.Of(Setup.Support with { BaseScore = 10 }, Setup.Sales with { AgeingPerSecond = 3 });
        s.Join(1, "support");
        s.Wait(2_000);
        s.Join(2, "sales");
        s.Wait(waitMs);
        return s.ServeAll("anna");
    }
}
