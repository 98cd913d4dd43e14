using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class LongestIdleAgentComesFirst
{
    [Fact]
    public void The_agent_who_became_ready_first_is_offered_first()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.AssertOffered(1, "anna");
        s.Connect("anna");
        s.HangUp("anna");
        s.Join(2);
        s.AssertOffered(2, "bert");
        s.Join(3);
        s.AssertOffered(3, "anna");
    }

    [Fact]
    public void A_break_starts_the_idle_time_anew()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.SetStatus("anna", AgentStatus.Available);
        s.Join(1);
        s.AssertOffered(1, "bert");
    }
}
