using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class CallerKeepsHisPlaceWhenAnOfferFails
{
    [Fact]
    public void He_stays_before_those_who_came_later()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Join(2);
        s.Dialing("anna");
        s.EndLeg("anna", HangupCause.UserBusy);
        s.Wait(5_000);
        s.AssertOffered(1, "anna");
    }
}
