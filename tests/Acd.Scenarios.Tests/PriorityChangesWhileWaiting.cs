using Acd.Engine;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class PriorityChangesWhileWaiting
{
    [Fact]
    public void At_once()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Wait(5_000);
        s.Join(2);
        Assert.Null(s.SetPriority(2, 3));
        var fact = s.FactsOf(FactKind.CallerReordered).Single();
        Assert.Equal(("support", 2ul, "priority", "uuid-2"), (fact.Queue, fact.Call.Value, fact.Text, fact.CallUuid));
        Assert.Equal(3, s.Explain(2).Priority);
        Assert.Equal([2ul, 1ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Points_can_be_given_with_it_or_are_kept()
    {
        var s = Held.Of(Setup.Support);
        s.JoinWith(1, e => e with { Score = 40 });
        Assert.Null(s.SetPriority(1, 1));
        Assert.Equal(40, s.Explain(1).Points);
        Assert.Null(s.SetPriority(1, 1, score: -7));
        Assert.Equal(-7, s.Explain(1).Points);
    }

    [Fact]
    public void While_a_phone_rings_for_him_it_counts_should_that_fail()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Join(2);
        Assert.Null(s.SetPriority(1, -1));
        s.AssertSentNothing();
        s.Dialing("anna");
        s.Wait(5_000);
        s.EndLeg("anna", Acd.Engine.Events.HangupCause.UserBusy);
        s.Wait(3_000);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Not_for_somebody_who_talks_and_not_beyond_bounds()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        Assert.Equal(EngineErrorCode.WrongState, s.SetPriority(1, 1)!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.SetPriority(2, 1)!.Code);
        s.Join(3);
        Assert.Equal(EngineErrorCode.BadValue, s.SetPriority(3, 1, score: 1_000_000_001)!.Code);
        Assert.Equal(0, s.Explain(3).Priority);
    }
}
