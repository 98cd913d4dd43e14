using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class AgentDoesNotAnswer
{
    [Fact]
    public void He_rests_and_the_caller_goes_to_the_next_agent()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(20_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.AssertOffered(1, "bert");
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Equal(1, s.Agent("anna").NoAnswerInARow);
        var failed = s.FactsOf(FactKind.OfferFailed).Single();
        Assert.Equal((HangupCause.NoAnswer, 20_000), (failed.Cause, failed.DurationMs));
        s.Wait(1_999);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(1);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void He_goes_to_the_back_of_the_idle()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(20_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.Leave(1);
        s.EndLeg("bert", HangupCause.OriginatorCancel);
        s.Wait(2_000);
        s.Join(2);
        s.AssertOffered(2, "bert");
    }
}
