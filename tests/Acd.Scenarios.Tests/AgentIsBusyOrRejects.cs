using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class AgentIsBusyOrRejects
{
    [Fact]
    public void Busy_rests_for_the_busy_delay()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { BusyDelayMs = 8_000 }));
        s.Join(1);
        s.Dialing("anna");
        s.EndLeg("anna", HangupCause.UserBusy);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Equal(0, s.Agent("anna").NoAnswerInARow);
        s.Wait(7_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Rejected_rests_for_the_reject_delay()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { RejectDelayMs = 9_000 }));
        s.Join(1);
        s.Dialing("anna");
        s.EndLeg("anna", HangupCause.CallRejected);
        s.Wait(8_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
    }
}
