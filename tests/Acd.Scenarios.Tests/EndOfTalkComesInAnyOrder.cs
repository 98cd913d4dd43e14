using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class EndOfTalkComesInAnyOrder
{
    [Fact]
    public void Leg_first()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.Wait(500);
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Equal("leaving", s.Caller(1).State);
        s.Wait(500);
        s.EndBridge("anna");
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(500, s.Ended(1).DurationMs);
    }

    [Fact]
    public void Leg_before_the_bridge_was_reported_to_stand()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Answer("anna");
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ringing, s.StateOf("anna"));
        s.StartBridge("anna");
        s.EndBridge("anna");
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }
}
