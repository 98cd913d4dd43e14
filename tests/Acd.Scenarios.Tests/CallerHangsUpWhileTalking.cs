using Acd.Engine.Agents;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerHangsUpWhileTalking
{
    [Fact]
    public void Caller_first_then_bridge_and_leg()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.Wait(30_000);
        s.Leave(1);
        Assert.Equal((CallerOutcome.Answered, 30_000), (s.Ended(1).Outcome, s.Ended(1).DurationMs));
        Assert.Equal(AgentState.Releasing, s.StateOf("anna"));
        s.EndBridge("anna");
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Empty(s.FactsOf(FactKind.Repaired));
    }
}
