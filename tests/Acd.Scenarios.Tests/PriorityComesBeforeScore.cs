namespace Acd.Scenarios.Tests;

public class PriorityComesBeforeScore
{
    [Fact]
    public void However_long_the_others_have_waited()
    {
        var s = Held.Of(Setup.Support);
        s.JoinWith(1, e => e with { Score = 1_000_000 });
        s.Wait(3_600_000);
        s.JoinWith(2, e => e with { Priority = 1 });
        s.JoinWith(3, e => e with { Priority = -1 });
        s.JoinWith(4, e => e with { Priority = 1 });
        Assert.Equal([2ul, 4ul, 1ul, 3ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Over_all_queues_of_an_agent()
    {
        var s = Held.Of(Setup.Support, Setup.Sales);
        s.Join(1, "support");
        s.Wait(60_000);
        s.JoinWith(2, e => e with { Priority = 1 }, "sales");
        Assert.Equal([2ul, 1ul], s.ServeAll("anna"));
    }
}
