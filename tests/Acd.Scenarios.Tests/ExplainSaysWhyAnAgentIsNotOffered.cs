using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Explain;

namespace Acd.Scenarios.Tests;

public class ExplainSaysWhyAnAgentIsNotOffered
{
    [Fact]
    public void By_his_status()
    {
        var s = new Scenario(Setup.One("anna", "bert", "carl"));
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.SetStatus("bert", AgentStatus.OnBreak);
        var explanation = s.DryRun();
        Assert.Equal((AgentVerdict.LoggedOut, AgentVerdict.OnBreak, AgentVerdict.Eligible),
            (Verdict(explanation, "anna"), Verdict(explanation, "bert"), Verdict(explanation, "carl")));
        Assert.Equal("carl", explanation.NextAgent);
    }

    [Fact]
    public void By_what_he_is_doing()
    {
        var s = new Scenario(Setup.One(
            Setup.Agent("anna") with { WrapUpMs = 10_000 }, Setup.Agent("bert"), Setup.Agent("carl"), Setup.Agent("dora")));
        s.Join(1);
        s.Join(2);
        s.Join(3);
        s.Connect("anna");
        s.HangUp("anna");
        s.EndLeg("bert", HangupCause.UserBusy);
        s.AssertOffered(2, "dora");
        var explanation = s.Explain(2);
        Assert.Equal(AgentVerdict.WrapUp, Verdict(explanation, "anna"));
        Assert.Equal((AgentVerdict.Resting, "for 3000 ms more"),
            (Verdict(explanation, "bert"), explanation.Agents.Single(agent => agent.Agent == "bert").Detail));
        Assert.Equal(AgentVerdict.Busy, Verdict(explanation, "carl"));
        Assert.Equal(AgentVerdict.IsHis, Verdict(explanation, "dora"));
        Assert.Null(explanation.NextAgent);
    }

    [Fact]
    public void Held_for_a_callback()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal((AgentVerdict.Busy, "Reserved for 0 ms"), (Verdict(s.DryRun(), "anna"), s.DryRun().Agents.Single().Detail));
    }

    [Fact]
    public void By_level_and_how_long_that_lasts()
    {
        var config = Setup.One(
            Setup.Support with { TierRulesApply = true, TierRuleWaitMs = 10_000, TierRuleMultiplyLevel = true }, "anna", "bert");
        var s = new Scenario(config with { Tiers = [new("support", "anna", Level: 0), new("support", "bert", Level: 2)] });
        s.Join(1);
        s.Connect("anna");
        s.Join(2);
        s.Wait(5_000);
        var bert = s.Explain(2).Agents.Single(agent => agent.Agent == "bert");
        Assert.Equal((AgentVerdict.LevelNotOpen, "level 2 opens in 15000 ms"), (bert.Verdict, bert.Detail));
        s.Wait(15_000);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void By_what_he_masters()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { Skills = [new("english", 3)] }));
        s.JoinWith(1, e => e with { Requirement = "english>=5" });
        var explanation = s.Explain(1);
        Assert.Equal((AgentVerdict.LacksSkills, "english>=5"), (Verdict(explanation, "anna"), explanation.Requirement));
        Assert.NotEmpty(explanation.Agents.Single().Detail);
        Assert.Equal(AgentVerdict.LacksSkills, Verdict(s.DryRun(requirement: "german"), "anna"));
    }

    [Fact]
    public void Because_the_caller_waits_for_somebody_else()
    {
        var team = Setup.Agent("anna") with { Team = "red" };
        var s = new Scenario(Setup.Of(
            [Setup.Support with { TeamWaitMs = 10_000 }], [team, Setup.Agent("bert"), Setup.Agent("carl") with { Team = "red" }]));
        s.Join(1);
        s.Connect("anna");
        s.JoinWith(2, e => e with { PreferredAgent = "anna" });
        var explanation = s.Explain(2);
        Assert.Equal(("anna", AgentVerdict.Busy, AgentVerdict.PreferenceComesFirst),
            (explanation.PreferredAgent, Verdict(explanation, "anna"), Verdict(explanation, "bert")));
        s.SetStatus("carl", AgentStatus.OnBreak);
        s.Wait(20_000);
        explanation = s.Explain(2);
        Assert.Equal(AgentVerdict.PreferenceComesFirst, Verdict(explanation, "bert"));
        Assert.Equal(AgentVerdict.OnBreak, Verdict(explanation, "carl"));
        s.Wait(10_000);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void Questions_that_make_no_sense_are_answered_with_an_error()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.Null(s.DryRun("nowhere", null, null, out var error));
        Assert.Equal(EngineErrorCode.UnknownQueue, error!.Code);
        Assert.Null(s.DryRun("support", "english>=", null, out error));
        Assert.Equal(EngineErrorCode.BadRequirement, error!.Code);
        Assert.Null(s.DryRun("support", null, "nobody", out error));
        Assert.Equal(EngineErrorCode.UnknownAgent, error!.Code);
        Assert.Throws<InvalidOperationException>(() => s.Explain(7));
    }

    private static AgentVerdict Verdict(CallerExplanation explanation, string agent) =>
        explanation.Agents.Single(reason => reason.Agent == agent).Verdict;
}
