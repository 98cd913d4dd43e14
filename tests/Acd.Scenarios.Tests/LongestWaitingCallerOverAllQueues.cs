using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class LongestWaitingCallerOverAllQueues
{
    [Fact]
    public void An_agent_of_two_queues_takes_whoever_has_waited_longest()
    {
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna")]));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1, "sales");
        s.Wait(10);
        s.Join(2, "support");
        s.Wait(10);
        s.Join(3, "sales");
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(1, "anna");
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(2u, s.CallOf("anna").Value);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(3u, s.CallOf("anna").Value);
    }

    [Fact]
    public void An_agent_gets_no_callers_of_queues_he_does_not_serve()
    {
        var config = Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna")]);
        var s = new Scenario(config with { Tiers = [new TierConfig("sales", "anna")] });
        s.Join(1, "support");
        Assert.Equal("waiting", s.Caller(1).State);
        s.Join(2, "sales");
        s.AssertOffered(2, "anna");
    }
}
