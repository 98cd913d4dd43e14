namespace Acd.Scenarios.Tests;

public class PlacesStayDistinctHoweverCallersAreMoved
{
    [Fact]
    public void Moved_to_the_end_before_somebody_of_the_same_millisecond_joins()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        s.Join(2);
        s.Join(3);
        s.SetPosition(1, 9);
        s.SetPosition(2, 9);
        s.Join(4);
        s.JoinAt(5, 1);
        s.JoinAt(6, 9);
        Assert.Equal([5ul, 3ul, 1ul, 2ul, 4ul, 6ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Put_before_somebody_who_comes_back_from_a_failed_offer()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Join(2);
        s.Join(3);
        s.JoinAt(4, 1);
        s.JoinAt(5, 1);
        s.JoinAt(6, 1);
        s.Dialing("anna");
        s.EndLeg("anna", Acd.Engine.Events.HangupCause.UserBusy);
        Assert.Equal(6, s.Snapshot().Callers.Select(caller => s.EstimateWait(caller.Call.Value)!.Value.Position).Distinct().Count());
        Assert.Null(s.SetPosition(3, 2));
        Assert.Null(s.SetPosition(2, 1));
        s.Wait(60_000);
        Assert.Equal(2ul, s.CallOf("anna").Value);
    }
}
