using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class LegThatOutlivesItsCallIsRepaired
{
    [Fact]
    public void It_is_cancelled_then_forgotten()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.EndBridge("anna");
        s.Leave(1, LeaveReason.Released);
        s.Wait(10_000);
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);
        Assert.Equal(AgentState.Releasing, s.StateOf("anna"));
        s.Wait(10_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Equal(2, s.FactsOf(FactKind.Repaired).Count());
    }
}
