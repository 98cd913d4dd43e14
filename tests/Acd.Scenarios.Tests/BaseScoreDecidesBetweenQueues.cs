namespace Acd.Scenarios.Tests;

public class BaseScoreDecidesBetweenQueues
{
    [Fact]
    public void Points_stand_for_seconds_of_waiting()
    {
        var s = Held.Of(Setup.Support, Setup.Sales with { BaseScore = 30 });
        s.Join(1, "support");
        s.Wait(29_999);
        s.Join(2, "sales");
        s.Wait(2);
        s.Join(3, "sales");
        Assert.Equal([2u, 1u, 3u], s.ServeAll("anna").Select(call => (uint)call));
    }

    [Fact]
    public void A_callers_own_points_count_too()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Wait(5_000);
        s.JoinWith(2, e => e with { Score = 4 });
        s.JoinWith(3, e => e with { Score = 6 });
        Assert.Equal([3ul, 1ul, 2ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Points_beyond_reason_are_bounded_and_not_wrapped_around()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.JoinWith(2, e => e with { Score = long.MinValue });
        s.JoinWith(3, e => e with { Score = long.MaxValue });
        Assert.Equal([3ul, 1ul, 2ul], s.ServeAll("anna"));
    }
}
