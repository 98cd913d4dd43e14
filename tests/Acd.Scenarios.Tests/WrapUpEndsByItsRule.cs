using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class WrapUpEndsByItsRule
{
    [Fact]
    public void Early_exit_makes_him_ready_at_once()
    {
        var s = InWrapUp(WrapUpRule.EarlyExit);
        s.Join(2);
        Assert.Null(s.EndWrapUp("anna"));
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Fixed_lasts_its_time()
    {
        var s = InWrapUp(WrapUpRule.Fixed);
        Assert.Equal(EngineErrorCode.NotAllowed, s.EndWrapUp("anna")!.Code);
        s.Wait(9_999);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(1);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Theory]
    [InlineData(WrapUpRule.EarlyExit)]
    [InlineData(WrapUpRule.Fixed)]
    public void It_is_extended_up_to_a_limit(WrapUpRule rule)
    {
        var s = InWrapUp(rule);
        Assert.Null(s.ExtendWrapUp("anna", 20_000));
        Assert.Equal(EngineErrorCode.BadValue, s.ExtendWrapUp("anna", 10_001)!.Code);
        Assert.Equal(EngineErrorCode.BadValue, s.ExtendWrapUp("anna", 0)!.Code);
        Assert.Null(s.ExtendWrapUp("anna", 10_000));
        s.Wait(39_999);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(1);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void The_next_wrap_up_has_its_own_extension()
    {
        var s = InWrapUp(WrapUpRule.EarlyExit);
        s.ExtendWrapUp("anna", 30_000);
        s.Wait(40_000);
        s.Join(2);
        s.Serve("anna");
        Assert.Null(s.ExtendWrapUp("anna", 30_000));
    }

    [Fact]
    public void Until_a_disposition_code_however_long_that_takes()
    {
        var s = InWrapUp(WrapUpRule.UntilDisposition);
        s.Wait(3_600_000);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        Assert.Equal(EngineErrorCode.NotAllowed, s.EndWrapUp("anna")!.Code);
        Assert.Null(s.Dispose("anna", "sale"));
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        var fact = Assert.Single(s.FactsOf(FactKind.DispositionSet));
        Assert.Equal(("support", 1ul, "uuid-1", "sale"), (fact.Queue, fact.Call.Value, fact.CallUuid, fact.Text));
    }

    [Fact]
    public void A_code_given_during_the_talk_is_enough()
    {
        var s = new Scenario(Config(WrapUpRule.UntilDisposition));
        s.Join(1);
        s.Connect("anna");
        Assert.Null(s.Dispose("anna", "sale"));
        s.HangUp("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Join(2);
        s.Serve("anna");
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
    }

    [Fact]
    public void Without_a_code_he_has_gone_home()
    {
        var s = InWrapUp(WrapUpRule.UntilDisposition);
        s.Wait(8 * 3_600_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_break_does_not_end_a_wrap_up_that_waits_for_a_code_but_logging_out_does()
    {
        var s = InWrapUp(WrapUpRule.UntilDisposition);
        s.SetStatus("anna", AgentStatus.OnBreak);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.SetStatus("anna", AgentStatus.LoggedOut);
        Assert.Equal(AgentState.NotReady, s.StateOf("anna"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public void An_unknown_code_is_refused_and_the_wrap_up_goes_on(string code)
    {
        var s = InWrapUp(WrapUpRule.UntilDisposition);
        Assert.Equal(EngineErrorCode.UnknownDisposition, s.Dispose("anna", code)!.Code);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        Assert.Empty(s.FactsOf(FactKind.DispositionSet));
    }

    [Fact]
    public void With_another_rule_a_code_is_noted_and_the_time_goes_on()
    {
        var s = InWrapUp(WrapUpRule.EarlyExit);
        Assert.Null(s.Dispose("anna", "sale"));
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        s.Wait(10_000);
        var fact = s.FactsOf(FactKind.AgentStateChanged).Last();
        Assert.Equal((AgentState.WrapUp, "sale"), (fact.StateBefore, fact.Text));
    }

    [Fact]
    public void Before_the_first_call_there_is_nothing_to_dispose_of()
    {
        var s = new Scenario(Config(WrapUpRule.UntilDisposition));
        Assert.Equal(EngineErrorCode.WrongState, s.Dispose("anna", "sale")!.Code);
    }

    [Fact]
    public void Who_is_not_wrapping_up_cannot_end_or_extend_it()
    {
        var s = new Scenario(Config(WrapUpRule.EarlyExit));
        Assert.Equal(EngineErrorCode.WrongState, s.EndWrapUp("anna")!.Code);
        Assert.Equal(EngineErrorCode.WrongState, s.ExtendWrapUp("anna", 1)!.Code);
    }

    private static EngineConfig Config(WrapUpRule rule) =>
        Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000, WrapUpRule = rule, WrapUpExtensionMaxMs = 30_000 })
            with { Dispositions = ["sale", "complaint"] };

    private static Scenario InWrapUp(WrapUpRule rule)
    {
        var s = new Scenario(Config(rule));
        s.Join(1);
        s.Serve("anna", 60_000);
        Assert.Equal(AgentState.WrapUp, s.StateOf("anna"));
        return s;
    }
}
