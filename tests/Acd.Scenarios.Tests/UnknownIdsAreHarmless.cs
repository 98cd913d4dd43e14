using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

public class UnknownIdsAreHarmless
{
    [Fact]
    public void After_a_restart_the_switch_still_talks_of_the_past()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Leave(77);
        s.EndLeg(new OfferId(77), HangupCause.NormalClearing);
        s.AssertSentNothing();
        s.Answer(new OfferId(77));
        Assert.Equal(new OfferId(77), s.Sent(CommandKind.CancelLeg).Offer);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }
}
