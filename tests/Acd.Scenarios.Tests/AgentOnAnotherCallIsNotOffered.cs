using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class AgentOnAnotherCallIsNotOffered
{
    [Fact]
    public void Until_that_call_is_over()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.Null(s.StartOtherCall("anna", 7));
        Assert.Equal(AgentState.OnOtherCall, s.StateOf("anna"));
        s.Join(1);
        Assert.Empty(s.Offered);
        Assert.Null(s.EndOtherCall("anna", 7));
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void The_same_call_reported_twice_counts_once()
    {
        var s = new Scenario(Setup.One("anna"));
        s.StartOtherCall("anna", 7);
        s.StartOtherCall("anna", 7);
        s.EndOtherCall("anna", 7);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Each_of_several_calls_must_end()
    {
        var s = new Scenario(Setup.One("anna"));
        s.StartOtherCall("anna", 7);
        s.StartOtherCall("anna", 8);
        s.EndOtherCall("anna", 7);
        s.EndOtherCall("anna", 99);
        Assert.Equal(AgentState.OnOtherCall, s.StateOf("anna"));
        s.EndOtherCall("anna", 8);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_queue_that_does_not_mind_offers_him_all_the_same()
    {
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales with { SkipAgentsOnOtherCalls = false }], [Setup.Agent("anna")]));
        s.StartOtherCall("anna", 7);
        s.Join(1, "support");
        Assert.Empty(s.Offered);
        s.Join(2, "sales");
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Other_calls_are_not_idle_time()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.StartOtherCall("anna", 7);
        s.EndOtherCall("anna", 7);
        s.Join(1);
        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void A_call_that_begins_while_he_talks_counts_after_the_talk()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.StartOtherCall("anna", 7);
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        s.HangUp("anna");
        Assert.Equal(AgentState.OnOtherCall, s.StateOf("anna"));
    }
}
