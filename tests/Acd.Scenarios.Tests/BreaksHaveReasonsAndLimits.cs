using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class BreaksHaveReasonsAndLimits
{
    private readonly Scenario _s = new(Setup.One("anna") with { BreakReasons = [new BreakReason("lunch", 1_800_000), new("training")] });

    [Fact]
    public void The_reason_is_on_record()
    {
        Assert.Null(_s.Break("anna", "training"));
        var fact = _s.FactsOf(FactKind.AgentStatusChanged).Last();
        Assert.Equal((AgentStatus.OnBreak, "training"), (fact.Status, fact.Text));
        Assert.Equal(long.MaxValue, _s.NextDeadlineMs);
    }

    [Fact]
    public void A_reason_nobody_knows_is_refused_and_nothing_changes()
    {
        var factsBefore = _s.Facts.Count;
        var error = _s.Break("anna", "gardening");
        Assert.Equal(EngineErrorCode.UnknownReason, error!.Code);
        Assert.Contains("lunch, training", error.What, StringComparison.Ordinal);
        Assert.Equal((AgentStatus.Available, AgentState.Ready), (_s.Agent("anna").Status, _s.StateOf("anna")));
        Assert.Equal(factsBefore, _s.Facts.Count);
    }

    [Fact]
    public void Where_no_reasons_are_configured_any_text_will_do()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.Null(s.Break("anna", "gardening"));
        Assert.Equal("gardening", s.FactsOf(FactKind.AgentStatusChanged).Last().Text);
    }

    [Fact]
    public void After_the_limit_he_is_available_again_and_takes_who_waits()
    {
        _s.Break("anna", "lunch");
        _s.Join(1);
        _s.Wait(1_799_999);
        Assert.Equal(AgentStatus.OnBreak, _s.Agent("anna").Status);
        _s.Wait(1);
        Assert.Equal(AgentStatus.Available, _s.Agent("anna").Status);
        _s.AssertOffered(1, "anna");
    }

    [Theory]
    [InlineData("lunch", 60_000, 60_000)]
    [InlineData("lunch", 3_600_000, 1_800_000)]
    [InlineData("training", 60_000, 60_000)]
    [InlineData("", 60_000, 60_000)]
    public void The_shorter_of_his_limit_and_the_reasons_counts(string reason, long limitMs, long expectedMs)
    {
        _s.Break("anna", reason, limitMs);
        Assert.Equal(_s.NowMs + expectedMs, _s.NextDeadlineMs);
    }

    [Fact]
    public void Who_comes_back_early_is_not_sent_back_to_work_later()
    {
        _s.Break("anna", "lunch");
        _s.SetStatus("anna", AgentStatus.Available);
        _s.SetStatus("anna", AgentStatus.LoggedOut);
        _s.Wait(1_800_000);
        Assert.Equal(AgentStatus.LoggedOut, _s.Agent("anna").Status);
    }

    [Fact]
    public void A_new_reason_begins_a_new_limit()
    {
        _s.Break("anna", "lunch");
        _s.Wait(1_000_000);
        _s.Break("anna", "training");
        _s.Wait(2_000_000);
        Assert.Equal(AgentStatus.OnBreak, _s.Agent("anna").Status);
        Assert.Equal(2, _s.FactsOf(FactKind.AgentStatusChanged).Count(fact => fact.Status == AgentStatus.OnBreak));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_limit_that_makes_no_sense_is_refused(long limitMs)
    {
        Assert.Equal(EngineErrorCode.BadValue, _s.Break("anna", "lunch", limitMs)!.Code);
        Assert.Equal(AgentStatus.Available, _s.Agent("anna").Status);
    }

    [Fact]
    public void A_break_whose_limit_ends_during_a_call_makes_him_available_after_it()
    {
        _s.Join(1);
        _s.Connect("anna");
        _s.Break("anna", "lunch", 10_000);
        _s.Wait(10_000);
        Assert.Equal((AgentStatus.Available, AgentState.Talking), (_s.Agent("anna").Status, _s.StateOf("anna")));
        _s.HangUp("anna");
        Assert.Equal(AgentState.Ready, _s.StateOf("anna"));
    }
}
