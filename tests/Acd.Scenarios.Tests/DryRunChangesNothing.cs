using Acd.Engine.Explain;

namespace Acd.Scenarios.Tests;

public class DryRunChangesNothing
{
    [Theory]
    [InlineData("random")]
    [InlineData("round-robin")]
    [InlineData("longest-idle-agent")]
    public void Neither_now_nor_in_what_follows(string strategy)
    {
        var asked = Life(strategy, ask: true);
        var silent = Life(strategy, ask: false);
        Assert.Equal(silent.Facts, asked.Facts);
        Assert.Equivalent(silent.Snapshot(), asked.Snapshot(), strict: true);
    }

    [Fact]
    public void It_answers_what_comes_true()
    {
        var red = Setup.Agent("anna") with { Team = "red" };
        var s = new Scenario(Setup.Of(
            [Setup.Support with { TeamWaitMs = 10_000 }, Setup.Sales with { PreferredAgentWaitMs = 0 }],
            [red, Setup.Agent("bert"), Setup.Agent("carl") with { Team = "red" }]));
        s.SetStatus("anna", Acd.Engine.Agents.AgentStatus.OnBreak);
        Assert.Equal("carl", s.DryRun(preferred: "anna").NextAgent);
        s.JoinWith(1, e => e with { PreferredAgent = "anna" });
        s.AssertOffered(1, "carl");
        s.Leave(1);
        s.EndLeg("carl");
        s.SetStatus("anna", Acd.Engine.Agents.AgentStatus.Available);
        Assert.Equal("bert", s.DryRun("sales", preferred: "anna").NextAgent);
        s.JoinWith(2, e => e with { PreferredAgent = "anna" }, "sales");
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void Without_a_preference_it_says_so()
    {
        var dry = new Scenario(Setup.One(Setup.Support with { BaseScore = 7 }, "anna")).DryRun();
        Assert.Equal((0ul, "support", "dry-run", 0, 7, "", ""),
            (dry.Call.Value, dry.Queue, dry.State, dry.WaitMs, dry.Points, dry.Requirement, dry.PreferredAgent));
        Assert.Empty(dry.Decisions);
    }

    private static Scenario Life(string strategy, bool ask)
    {
        var s = new Scenario(Setup.One(Setup.Support with { Strategy = strategy }, "anna", "bert", "carl"));
        for (ulong call = 1; call <= 12; call++)
        {
            s.Join(call);
            if (ask)
            {
                Ask(s);
            }

            s.Wait(1_000);
            if (call % 3 == 0)
            {
                var agent = s.Snapshot().Agents.First(agent => agent.Call is not null).Name;
                s.Connect(agent);
                s.Wait(500);
                s.HangUp(agent);
            }
        }

        return s;
    }

    private static void Ask(Scenario s)
    {
        var before = s.Snapshot();
        s.DryRun();
        s.DryRun(requirement: "english>=3; 20: english");
        s.DryRun(preferred: "bert");
        s.EstimateWait("support", "german");
        s.EstimateWait(1);
        Assert.Equivalent(before, s.Snapshot(), strict: true);
    }
}
