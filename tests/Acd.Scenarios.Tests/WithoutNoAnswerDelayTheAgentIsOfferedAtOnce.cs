using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class WithoutNoAnswerDelayTheAgentIsOfferedAtOnce
{
    [Fact]
    public void After_ringing_in_vain()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { NoAnswerDelayMs = 0 }));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(20_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.AssertOffered(1, "anna");
    }
}
