namespace Acd.Scenarios.Tests;

public class QueueWeightComesBeforePriority
{
    [Fact]
    public void The_heavier_queue_is_served_first()
    {
        var s = Held.Of(Setup.Support, Setup.Sales with { Weight = 1 });
        s.JoinWith(1, e => e with { Priority = 9 });
        s.Wait(60_000);
        s.Join(2, "sales");
        s.Join(3, "sales");
        Assert.Equal([2ul, 3ul, 1ul], s.ServeAll("anna"));
    }

    [Fact]
    public void A_reload_changes_it_for_those_who_wait()
    {
        var s = Held.Of(Setup.Support, Setup.Sales);
        s.Join(1, "support");
        s.Wait(1_000);
        s.Join(2, "sales");
        s.Apply(Setup.Of([Setup.Support, Setup.Sales with { Weight = 1 }], [Setup.Agent("anna")]));
        Assert.Equal([2ul, 1ul], s.ServeAll("anna"));
    }
}
