using System.Collections.Immutable;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class SkillsDecideWhoServes
{
    private static readonly AgentConfig[] Agents =
    [
        Setup.Agent("anna").WithSkills(("english", 3)),
        Setup.Agent("bert").WithSkills(("english", 7), ("billing", 2)),
        Setup.Agent("carl").WithSkills(("english", 6), ("billing", 5)),
        Setup.Agent("dora"),
    ];

    private static readonly ImmutableArray<SkillStep> Steps =
        [new(0, "english>=5 and billing>=5"), new(20_000, "english>=5"), new(40_000, "")];

    [Fact]
    public void Only_who_masters_what_the_queue_requires_is_offered()
    {
        var s = new Scenario(Setup.Of([Setup.Support with { SkillSteps = [new(0, "english>=5")] }], Agents));
        s.Join(1);
        s.AssertOffered(1, "bert");
        s.Join(2);
        s.AssertOffered(2, "carl");
        s.Join(3);
        Assert.Empty(s.Offered);
    }

    [Fact]
    public void The_requirement_is_relaxed_in_steps()
    {
        var s = new Scenario(Setup.Of([Setup.Support with { SkillSteps = Steps }], Agents));
        s.SetStatus("carl", AgentStatus.OnBreak);
        s.Join(1);
        s.Join(2);
        s.Wait(19_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "bert");
        s.Wait(19_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void A_caller_brings_a_requirement_of_his_own()
    {
        var s = new Scenario(Setup.Of([Setup.Support with { SkillSteps = Steps }], Agents));
        s.Join(1, e => e with { Requirement = "english>=3 and not billing" });
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void His_own_requirement_has_steps_in_seconds()
    {
        var s = new Scenario(Setup.Of([Setup.Support], Agents));
        s.Join(1, e => e with { Requirement = "billing>=9; 15: english>=7; 30:" });
        Assert.Empty(s.Offered);
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Wait(15_000);
        s.AssertSentNothing();
        s.Wait(14_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void An_agent_takes_the_first_caller_he_can_serve_and_no_other()
    {
        var s = new Scenario(Setup.Of([Setup.Support], Agents));
        foreach (var agent in Agents)
        {
            s.SetStatus(agent.Name, AgentStatus.OnBreak);
        }

        s.Join(1, e => e with { Requirement = "billing>=5" });
        s.Join(2, e => e with { Requirement = "english>=3" });
        s.Join(3);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(2, "anna");
        s.SetStatus("dora", AgentStatus.Available);
        s.AssertOffered(3, "dora");
        s.SetStatus("carl", AgentStatus.Available);
        s.AssertOffered(1, "carl");
    }

    [Fact]
    public void New_skills_of_an_agent_count_at_once()
    {
        var s = new Scenario(Setup.Of([Setup.Support], Agents));
        s.Join(1, e => e with { Requirement = "french" });
        s.Apply(Setup.Of([Setup.Support], [.. Agents.Select(a => a.Name == "dora" ? a.WithSkills(("french", 1)) : a)]));
        s.AssertOffered(1, "dora");
    }

    [Theory]
    [InlineData("english>=", "column 8")]
    [InlineData("english>=5 und billing", "column 12")]
    [InlineData("english; x: billing", "column 9")]
    [InlineData("english; 30: billing>=", "column 21")]
    [InlineData("english; 30: billing; 30:", "column 22")]
    [InlineData("english and not english", "column 1")]
    public void What_cannot_be_read_or_met_is_refused_with_its_column(string requirement, string column)
    {
        var s = new Scenario(Setup.Of([Setup.Support with { ClosedExtension = "901" }], Agents));
        s.Join(1, e => e with { Requirement = requirement });
        var sent = Assert.Single(s.Commands);
        Assert.Equal((CommandKind.ReleaseCaller, ReleaseResult.BadRequirement, "901"), (sent.Kind, sent.Result, sent.Extension));
        var fact = Assert.Single(s.FactsOf(FactKind.CallerRefused));
        Assert.Equal(CallerOutcome.BadRequirement, fact.Outcome);
        Assert.Contains(column, fact.Text, StringComparison.Ordinal);
        Assert.Equal(0, s.Queue("support").Waiting);
        s.Leave(1, LeaveReason.Released);
        s.AssertSentNothing();
    }
}
