using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class LostCallerLeftIsRepaired
{
    [Fact]
    public void A_released_caller_is_closed_in_the_end()
    {
        var s = new Scenario(Setup.One(Setup.Support with { MaxWaitMs = 1_000 }));
        s.Join(1);
        s.Wait(1_000);
        s.Wait(30_000);
        Assert.Equal(CallerOutcome.TimedOut, s.Ended(1).Outcome);
        Assert.Single(s.FactsOf(FactKind.Repaired));
        s.Leave(1, LeaveReason.Released);
        s.Ended(1);
    }

    [Fact]
    public void So_is_one_who_has_talked()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.Wait(4_000);
        s.EndLeg("anna");
        s.Wait(30_000);
        Assert.Equal((CallerOutcome.Answered, 4_000), (s.Ended(1).Outcome, s.Ended(1).DurationMs));
    }
}
