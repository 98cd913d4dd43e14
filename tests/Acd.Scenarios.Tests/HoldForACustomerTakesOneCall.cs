using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class HoldForACustomerTakesOneCall
{
    [Fact]
    public void An_agent_with_room_for_more_is_offered_the_next_once_the_customer_has_answered()
    {
        var s = new Scenario(Setup.Of([Held.SupportWithCallback], [Setup.Agent("anna") with { Capacity = 2 }]));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        s.BecomeGhost(1);
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal(AgentState.Reserved, s.StateOf("anna"));
        s.CustomerAnswers(1);
        s.AssertOffered(1, "anna");
        s.Join(2);
        s.AssertOffered(2, "anna");
    }
}
