using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class ClockThatStepsBackIsHeldStill
{
    [Fact]
    public void No_negative_duration_and_no_early_deadline()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 5_000 }));
        s.Join(1);
        s.Connect("anna");
        s.StepClockBack(60_000);
        s.HangUp("anna");
        Assert.All(s.Facts, fact => Assert.True(fact.DurationMs >= 0 && fact.WaitMs >= 0));
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.StepClockBack(-60_000);
        s.Wait(4_999);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(1);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }
}
