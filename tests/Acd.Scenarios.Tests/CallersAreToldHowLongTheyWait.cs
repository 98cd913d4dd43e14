using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class CallersAreToldHowLongTheyWait
{
    private const long HandleMs = 100_000;
    private static readonly QueueConfig Support = Setup.Support with { DefaultHandleMs = HandleMs };

    [Fact]
    public void Nobody_before_him_and_an_agent_free()
    {
        var wait = new Scenario(Setup.One(Support, "anna", "bert")).EstimateWait("support")!.Value;
        Assert.Equal((1, 0L, 0L, 2, (double)HandleMs, false),
            (wait.Position, wait.P50Ms, wait.P90Ms, wait.Agents, wait.HandleMs, wait.IsMeasured));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(4, 2)]
    [InlineData(9, 5)]
    public void So_many_before_him_and_so_many_agents(int before, int agents)
    {
        // All agents talk; the one after `before` others is served at the (before + 1)-th end of a call, c / h of which come per ms.
        var s = Busy(Support, agents);
        for (var i = 0; i < before; i++)
        {
            s.Join((ulong)(100 + i));
        }

        s.Join(999);
        var wait = s.EstimateWait(999)!.Value;
        var turnMs = (double)HandleMs / agents;
        Assert.Equal((before + 1, agents), (wait.Position, wait.Agents));
        Assert.InRange(wait.P50Ms / (ErlangQuantile(before + 1, 0.5) * turnMs), 0.98, 1.02);
        Assert.InRange(wait.P90Ms / (ErlangQuantile(before + 1, 0.9) * turnMs), 0.98, 1.02);
        Assert.Equal(wait.Position + 1, s.EstimateWait("support")!.Value.Position);
    }

    [Fact]
    public void Nobody_is_there()
    {
        var s = Held.Of(Support);
        s.Join(1);
        var wait = s.EstimateWait(1)!.Value;
        Assert.Equal((1, long.MaxValue, long.MaxValue, 0), (wait.Position, wait.P50Ms, wait.P90Ms, wait.Agents));
    }

    [Fact]
    public void Only_agents_who_can_serve_him_count_and_only_callers_they_can_serve()
    {
        var s = new Scenario(Setup.One(
            Setup.Agent("anna") with { Skills = [new("english", 5)] }, Setup.Agent("bert") with { Skills = [new("german", 5)] },
            Setup.Agent("carl")));
        foreach (var agent in new[] { "anna", "bert", "carl" })
        {
            s.SetStatus(agent, AgentStatus.Available);
        }

        s.JoinWith(1, e => e with { Requirement = "english" });
        s.Connect("anna");
        s.JoinWith(2, e => e with { Requirement = "german" });
        s.Connect("bert");
        s.JoinWith(3, e => e with { Requirement = "german" });
        s.JoinWith(4, e => e with { Requirement = "english" });
        s.JoinWith(5, e => e with { Requirement = "english" });
        Assert.Equal((1, 1), (s.EstimateWait(4)!.Value.Position, s.EstimateWait(4)!.Value.Agents));
        Assert.Equal((2, 1), (s.EstimateWait(5)!.Value.Position, s.EstimateWait(5)!.Value.Agents));
        Assert.Equal((2, 1), (s.EstimateWait("support", "german")!.Value.Position, s.EstimateWait("support", "german")!.Value.Agents));
        Assert.Equal(0, s.EstimateWait("support")!.Value.P50Ms);
        Assert.Equal(0, s.EstimateWait("support", "french")!.Value.Agents);
        Assert.Equal(long.MaxValue, s.EstimateWait("support", "french")!.Value.P50Ms);
    }

    [Fact]
    public void Callers_of_another_queue_count_by_the_share_of_its_agents()
    {
        // Sales has two agents, one of whom serves support too: half of its callers are before him.
        var config = Setup.Of([Support, Setup.Sales], [Setup.Agent("anna"), Setup.Agent("bert")]);
        var s = new Scenario(config with { Tiers = [new("support", "anna"), new("sales", "anna"), new("sales", "bert")] });
        s.Join(1, "support");
        s.Connect("anna");
        s.Join(2, "sales");
        s.Connect("bert");
        for (ulong call = 3; call <= 6; call++)
        {
            s.Join(call, "sales");
        }

        s.Join(7, "support");
        var wait = s.EstimateWait(7)!.Value;
        Assert.Equal((3, 1), (wait.Position, wait.Agents));
        Assert.InRange(wait.P50Ms / (ErlangQuantile(3, 0.5) * HandleMs), 0.98, 1.02);
    }

    [Fact]
    public void More_priority_moves_him_forward()
    {
        var s = Busy(Support, 1);
        s.Join(11);
        s.Join(12);
        s.SetPriority(12, 1);
        Assert.Equal((2, 1), (s.EstimateWait(11)!.Value.Position, s.EstimateWait(12)!.Value.Position));
    }

    [Fact]
    public void From_measured_handling_times_once_there_are_enough()
    {
        var s = new Scenario(Setup.Of(
            [Support with { HandleSampleMin = 3 }], [Setup.Agent("anna") with { WrapUpMs = 10_000 }]));
        for (ulong call = 1; call <= 3; call++)
        {
            Assert.Equal((HandleMs, false), ((long)s.EstimateWait("support")!.Value.HandleMs, s.EstimateWait("support")!.Value.IsMeasured));
            s.Join(call);
            s.Connect("anna");
            s.Wait((long)call * 20_000);
            s.HangUp("anna");
            s.Wait(10_000);
        }

        // Talks of 20, 40 and 60 s and 10 s of wrap-up each.
        var wait = s.EstimateWait("support")!.Value;
        Assert.Equal((50_000.0, true), (wait.HandleMs, wait.IsMeasured));
    }

    [Fact]
    public void Not_for_who_talks_or_is_not_there()
    {
        var s = Busy(Support, 1);
        Assert.Null(s.EstimateWait(1));
        Assert.Null(s.EstimateWait(77));
        Assert.Null(s.EstimateWait("nowhere"));
        Assert.Null(s.EstimateWait("support", "english>="));
    }

    private static Scenario Busy(QueueConfig queue, int agents)
    {
        var names = Enumerable.Range(1, agents).Select(i => $"agent {i}").ToArray();
        var s = new Scenario(Setup.One(queue, names));
        for (var i = 0; i < agents; i++)
        {
            s.Join((ulong)i + 1);
            s.Connect(names[i]);
        }

        return s;
    }

    /// <summary>By bisection of the exact distribution: k ends of a Poisson process of rate 1 have come by x.</summary>
    private static double ErlangQuantile(int k, double probability)
    {
        double low = 0, high = 100;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            double term = Math.Exp(-middle), fewer = 0;
            for (var n = 0; n < k; n++)
            {
                fewer += term;
                term *= middle / (n + 1);
            }

            (low, high) = 1 - fewer < probability ? (middle, high) : (low, middle);
        }

        return low;
    }
}
