using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class RoundRobinGoesOnAfterTheLast
{
    private static readonly Engine.Config.QueueConfig Queue = Setup.Support with { Strategy = "round-robin" };

    [Fact]
    public void By_position_then_from_the_start()
    {
        var s = new Scenario(Setup.Tiered(Queue, ("anna", 1, 3), ("bert", 1, 1), ("carl", 1, 2)));
        AssertServe(s, "bert", "carl", "anna", "bert", "carl", "anna");
    }

    [Fact]
    public void Who_cannot_be_called_is_passed_over_and_has_his_turn_when_he_can()
    {
        var s = new Scenario(Setup.One(Queue, "anna", "bert", "carl"));
        s.SetStatus("bert", AgentStatus.OnBreak);
        AssertServe(s, "anna", "carl", "anna");
        s.SetStatus("bert", AgentStatus.Available);
        AssertServe(s, "bert", "carl", "anna");
    }

    [Fact]
    public void It_goes_on_after_an_agent_who_is_gone()
    {
        var s = new Scenario(Setup.One(Queue, "anna", "bert", "carl"));
        AssertServe(s, "anna", "bert");
        s.SetStatus("bert", AgentStatus.LoggedOut);
        AssertServe(s, "carl", "anna", "carl");
    }

    [Fact]
    public void An_offer_that_fails_is_a_turn_too()
    {
        var s = new Scenario(Setup.One(Queue, "anna", "bert", "carl"));
        s.Join(1);
        s.EndLeg("anna", Engine.Events.HangupCause.CallRejected);
        s.AssertOffered(1, "bert");
        s.Serve("bert");
        s.Wait(60_000);
        s.Join(2);
        s.AssertOffered(2, "carl");
    }

    [Fact]
    public void Each_level_goes_round_for_itself()
    {
        var s = new Scenario(Setup.Tiered(Queue, ("anna", 1, 1), ("bert", 1, 2), ("carl", 2, 1), ("dora", 2, 2)));
        s.Join(1);
        s.Join(2);
        s.Join(3);
        s.AssertOffered(3, "carl");
        s.Serve("carl");
        s.Serve("anna");
        s.Join(4);
        s.AssertOffered(4, "anna");
        s.Join(5);
        s.AssertOffered(5, "dora");
    }

    [Fact]
    public void It_keeps_its_turn_across_a_reload()
    {
        var config = Setup.One(Queue, "anna", "bert", "carl");
        var s = new Scenario(config);
        AssertServe(s, "anna");
        s.Apply(config);
        AssertServe(s, "bert");
    }

    private static void AssertServe(Scenario s, params string[] expected)
    {
        foreach (var agent in expected)
        {
            var call = (ulong)s.Facts.Count;
            s.Join(call);
            s.AssertOffered(call, agent);
            s.Serve(agent);
        }
    }
}
