using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerIsTakenElsewhere
{
    [Fact]
    public void By_a_transfer_while_waiting()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Leave(1, LeaveReason.TakenAway);
        Assert.Equal(CallerOutcome.TakenAway, s.Ended(1).Outcome);
    }

    [Fact]
    public void By_the_fallback_of_the_switch()
    {
        var s = new Scenario(Setup.One(Array.Empty<string>()));
        s.Join(1);
        s.Leave(1, LeaveReason.Fallback);
        Assert.Equal(CallerOutcome.Fallback, s.Ended(1).Outcome);
    }
}
