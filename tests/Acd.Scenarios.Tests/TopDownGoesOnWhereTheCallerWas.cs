using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class TopDownGoesOnWhereTheCallerWas
{
    private static readonly QueueConfig Queue = Setup.Support with { Strategy = "top-down" };

    [Fact]
    public void Each_caller_begins_at_the_top()
    {
        var s = new Scenario(Setup.Tiered(Queue, ("anna", 1, 2), ("bert", 1, 1)));
        s.Join(1);
        s.AssertOffered(1, "bert");
        s.Serve("bert");
        s.Join(2);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void Nobody_rings_twice_before_everybody_has_rung()
    {
        var s = new Scenario(Setup.Of([Queue], [Quick("anna"), Quick("bert"), Quick("carl")]));
        s.Join(1);
        foreach (var agent in new[] { "anna", "bert", "carl", "anna", "bert", "carl" })
        {
            Assert.Contains(agent, s.AgentsIn(AgentState.Ringing));
            s.Dialing(agent);
            s.Wait(5_000);
            s.EndLeg(agent, HangupCause.NoAnswer);
        }
    }

    [Fact]
    public void Who_cannot_be_called_is_passed_over()
    {
        var s = new Scenario(Setup.Of([Queue], [Quick("anna"), Quick("bert"), Quick("carl")]));
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Join(1);
        s.Dialing("anna");
        s.Wait(5_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.AssertOffered(1, "carl");
        s.Dialing("carl");
        s.Wait(5_000);
        s.EndLeg("carl", HangupCause.NoAnswer);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void A_higher_level_is_the_next_step_down()
    {
        var s = new Scenario(Setup.Tiered(Queue, [Quick("anna"), Quick("bert")], ("anna", 1, 1), ("bert", 2, 1)));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(5_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.AssertOffered(1, "bert");
        s.Dialing("bert");
        s.Wait(5_000);
        s.EndLeg("bert", HangupCause.NoAnswer);
        s.AssertOffered(1, "anna");
    }

    private static AgentConfig Quick(string name) => Setup.Agent(name) with { NoAnswerDelayMs = 0 };
}
