using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class RemovedAgentFinishesHisCall
{
    [Fact]
    public void Then_vanishes()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000 }));
        s.Join(1);
        s.Connect("anna");
        s.Apply(Setup.One("bert"));
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        s.HangUp("anna");
        Assert.Equal(["bert"], s.Snapshot().Agents.Select(agent => agent.Name));
        Assert.Equal("anna", s.Ended(1).Agent);
    }

    [Fact]
    public void An_idle_one_vanishes_at_once()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Apply(Setup.One("bert"));
        Assert.Equal(["bert"], s.Snapshot().Agents.Select(agent => agent.Name));
        s.Join(1);
        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void Back_in_the_configuration_before_the_call_is_over_he_stays()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Connect("anna");
        s.Apply(Setup.One("bert"));
        Assert.False(s.SetStatus("anna", AgentStatus.OnBreak));
        s.Apply(Setup.One("anna", "bert"));
        s.HangUp("anna");
        Assert.Equal((AgentState.Ready, 1), (s.StateOf("anna"), s.Agent("anna").CallsAnswered));
    }
}
