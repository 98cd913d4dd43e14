using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class ReloadServesCallersInOrder
{
    [Fact]
    public void Over_the_lines_of_a_queue_and_over_queues()
    {
        AgentConfig[] agents = [.. new[] { "anna", "bert" }.Select(name => Setup.Agent(name) with { Skills = [new("english", 5)] })];
        var s = new Scenario(Setup.Of([Setup.Support, Setup.Sales], agents) with { Tiers = [] });
        s.JoinWith(1, e => e with { Requirement = "english" });
        s.Join(2, "sales");
        s.JoinWith(3, e => e with { Requirement = "english" });
        s.Join(4);
        s.Apply(Setup.Of([Setup.Support, Setup.Sales], agents));
        s.AssertOffered(1, "anna");
        s.AssertOffered(2, "bert");
        Assert.Equal(("waiting", "waiting"), (s.Caller(3).State, s.Caller(4).State));
    }

    [Fact]
    public void So_does_a_level_that_opens_because_the_one_before_is_deserted()
    {
        var queue = Setup.Support with { TierRulesApply = true, TierRuleWaitMs = 600_000 };
        var skilled = Setup.Agent("bert") with { Skills = [new("english", 5)] };
        var config = Setup.Of([queue], [Setup.Agent("anna"), skilled, skilled with { Name = "carl" }]);
        var s = new Scenario(config with
        {
            Tiers = [new("support", "anna", Level: 0), new("support", "bert", Level: 2), new("support", "carl", Level: 2)],
        });
        s.Join(9);
        s.Connect("anna");
        s.JoinWith(1, e => e with { Requirement = "english" });
        s.Join(2);
        s.JoinWith(3, e => e with { Requirement = "english" });
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.AssertOffered(1, "bert");
        s.AssertOffered(2, "carl");
    }
}
