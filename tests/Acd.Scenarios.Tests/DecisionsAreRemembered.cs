using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class DecisionsAreRemembered
{
    [Fact]
    public void Every_offer_with_what_was_known_then()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.JoinWith(1, e => e with { Priority = 3, Score = 5 });
        var startMs = s.NowMs;
        s.Dialing("anna");
        s.Wait(4_000);
        s.Join(2);
        s.Join(3);
        s.EndLeg("anna", HangupCause.UserBusy);
        s.Wait(3_000);
        var decisions = s.Explain(1).Decisions;
        Assert.Equal(["anna", "anna"], decisions.Select(decision => decision.Agent));
        Assert.Equal([startMs, startMs + 7_000], decisions.Select(decision => decision.AtMs));
        Assert.Equal([2, 1], decisions.Select(decision => decision.AgentsReady));
        Assert.Equal([1, 3], decisions.Select(decision => decision.CallersWaiting));
        Assert.Equal([0L, 7_000L], decisions.Select(decision => decision.WaitMs));
        Assert.Equal([5.0, 12.0], decisions.Select(decision => decision.Points));
        Assert.All(decisions, d => Assert.Equal(("support", "longest-idle-agent", 1, 3, "", false),
            (d.Queue, d.Strategy, d.Level, d.Priority, d.Requirement, d.ForPreferredAgent)));
    }

    [Fact]
    public void That_he_waited_for_this_agent()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.JoinWith(1, e => e with { PreferredAgent = "bert" });
        var decision = Assert.Single(s.Explain(1).Decisions);
        Assert.Equal(("bert", true), (decision.Agent, decision.ForPreferredAgent));
    }
}
