using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Explain;

namespace Acd.Scenarios.Tests;

public class ExplainedOrderIsTheOrderOfOffers
{
    public static TheoryData<string> Strategies =>
    [
        "longest-idle-agent", "round-robin", "top-down", "agent-with-least-talk-time", "agent-with-fewest-calls", "random",
        "weighted-random", "sequentially-by-agent-order", "ring-all", "ring-progressively", "enterprise",
    ];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void With_each_strategy(string strategy)
    {
        var config = Setup.One(Setup.Support with { Strategy = strategy }, "anna", "bert", "carl", "dora");
        var s = new Scenario(config with
        {
            Tiers =
            [
                new("support", "dora", Level: 2), new("support", "carl", Level: 1, Position: 2, Weight: 9),
                new("support", "anna", Level: 1, Position: 3), new("support", "bert", Level: 1, Position: 1, Weight: 2),
            ],
        });
        if (strategy != "enterprise")
        {
            // Its offers name no caller before they are answered; it goes by idle time only.
            MakeAHistory(s);
        }

        var explained = s.DryRun().Agents.Where(agent => agent.Verdict == AgentVerdict.Eligible).ToList();
        Assert.Equal([1, 2, 3, 4], explained.Select(agent => agent.Order));
        List<string> offered = [];
        for (ulong call = 11; call <= 14; call++)
        {
            s.Join(call);
            offered.AddRange(s.Commands.Where(c => c.Kind == Acd.Engine.Commands.CommandKind.OriginateLeg).Select(c => c.Agent!.Name));
        }

        // Round robin goes on from each offer, as the order does; every strategy takes level 1 before level 2.
        Assert.Equal(explained.Select(agent => agent.Agent), offered);
        Assert.Equal("dora", offered[^1]);
    }

    [Fact]
    public void Top_down_goes_on_after_the_agent_the_caller_was_offered_to()
    {
        var s = new Scenario(Setup.One(Setup.Support with { Strategy = "top-down" }, "anna", "bert", "carl"));
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.SetStatus("carl", AgentStatus.OnBreak);
        s.Join(1);
        s.SetStatus("bert", AgentStatus.Available);
        s.SetStatus("carl", AgentStatus.Available);
        s.EndLeg("anna", HangupCause.UserBusy);
        s.AssertOffered(1, "bert");
        s.Dialing("bert");
        s.Wait(6_000);
        Assert.Equal(["carl", "anna"],
            s.Explain(1).Agents.Where(agent => agent.Verdict == AgentVerdict.Eligible).Select(agent => agent.Agent));
        s.EndLeg("bert", HangupCause.NoAnswer);
        s.AssertOffered(1, "carl");
    }

    /// <summary>Talks of different length, so that every strategy has something to go by.</summary>
    private static void MakeAHistory(Scenario s)
    {
        foreach (var (agent, talkMs) in new[] { ("anna", 3_000), ("bert", 9_000), ("carl", 5_000), ("anna", 500) })
        {
            foreach (var other in new[] { "anna", "bert", "carl", "dora" })
            {
                s.SetStatus(other, other == agent ? AgentStatus.Available : AgentStatus.OnBreak);
            }

            var call = (ulong)s.Facts.Count + 1_000;
            s.Join(call);
            s.Connect(agent);
            s.Wait(talkMs);
            s.HangUp(agent);
        }

        foreach (var agent in new[] { "dora", "carl", "bert", "anna" })
        {
            s.SetStatus(agent, AgentStatus.Available);
        }
    }
}
