using Acd.Engine.Commands;

namespace Acd.Scenarios.Tests;

public class AgentOfManyQueuesHasOneLeg
{
    [Fact]
    public void Callers_of_two_queues_do_not_ring_him_twice()
    {
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales], [Setup.Agent("anna")]));
        s.Join(1, "support");
        s.Join(2, "sales");
        Assert.Equal([CommandKind.AcceptCaller], s.Commands.Select(c => c.Kind));
        Assert.Equal(0, s.Queue("sales").AgentsReady);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(2u, s.CallOf("anna").Value);
    }
}
