using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class QueueHasItsOwnWrapUp
{
    [Theory]
    [InlineData(null, 10_000)]
    [InlineData(4_000L, 4_000)]
    [InlineData(30_000L, 30_000)]
    public void It_takes_the_place_of_the_agents(long? queueMs, long expectedMs)
    {
        var s = new Scenario(Setup.Of([Setup.Support with { WrapUpMs = queueMs }], [Setup.Agent("anna") with { WrapUpMs = 10_000 }]));
        s.Join(1);
        s.Serve("anna");
        s.Wait(expectedMs - 1);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(1);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void None_means_none()
    {
        var s = new Scenario(Setup.Of([Setup.Support with { WrapUpMs = 0 }], [Setup.Agent("anna") with { WrapUpMs = 10_000 }]));
        s.Join(1);
        s.Serve("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void It_is_that_of_the_queue_the_call_came_from()
    {
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales with { WrapUpMs = 5_000 }], [Setup.Agent("anna")]));
        s.Join(1, "support");
        s.Serve("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Join(2, "sales");
        s.Serve("anna");
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
    }
}
