using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class TooManyUnansweredOffersPutTheAgentOnBreak
{
    [Fact]
    public void After_max_no_answer_in_a_row()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { MaxNoAnswer = 2 }));
        s.Join(1);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal(AgentStatus.Available, s.Agent("anna").Status);
        s.Wait(5_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal((AgentStatus.OnBreak, AgentState.NotReady), (s.Agent("anna").Status, s.StateOf("anna")));
        s.Wait(60_000);
        s.AssertSentNothing();
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(1, "anna");
        Assert.Equal(0, s.Agent("anna").NoAnswerInARow);
    }

    [Fact]
    public void An_answer_in_between_starts_the_count_anew()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { MaxNoAnswer = 2 }));
        s.Join(1);
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.Wait(5_000);
        s.Connect("anna");
        s.HangUp("anna");
        s.Join(2);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal(AgentStatus.Available, s.Agent("anna").Status);
    }
}
