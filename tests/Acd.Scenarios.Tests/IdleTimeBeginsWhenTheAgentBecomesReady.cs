using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class IdleTimeBeginsWhenTheAgentBecomesReady
{
    [Fact]
    public void And_not_when_his_talk_ended()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 30_000 }, Setup.Agent("bert") with { WrapUpMs = 1_000 }));
        s.Join(1);
        s.Join(2);
        s.Serve("anna");
        s.Serve("bert");
        s.Wait(30_000);
        s.Join(3);
        s.AssertOffered(3, "bert");
    }

    [Theory]
    [InlineData(HangupCause.NoAnswer)]
    [InlineData(HangupCause.UserBusy)]
    [InlineData(HangupCause.CallRejected)]
    [InlineData(HangupCause.UserNotRegistered)]
    public void An_offer_that_fails_on_his_side_moves_him_back(HangupCause cause)
    {
        var s = new Scenario(Setup.One("anna", "bert", "carl"));
        s.Join(1);
        s.EndLeg("anna", cause);
        s.AssertOffered(1, "bert");
        s.Leave(1);
        s.EndLeg("bert", HangupCause.OriginatorCancel);
        s.Wait(60_000);
        s.Join(2);
        s.AssertOffered(2, "bert");
        s.Join(3);
        s.AssertOffered(3, "carl");
        s.Join(4);
        s.AssertOffered(4, "anna");
    }

    [Fact]
    public void An_offer_whose_caller_hung_up_keeps_his_place()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Leave(1);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        s.Join(2);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void A_break_after_a_withdrawn_offer_loses_the_place()
    {
        var s = new Scenario(Setup.One("anna", "bert"));
        s.Join(1);
        s.Leave(1);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.SetStatus("anna", AgentStatus.Available);
        s.Join(2);
        s.AssertOffered(2, "bert");
    }

    [Fact]
    public void A_second_call_of_an_agent_with_room_ends_his_idle_time_too()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { Capacity = 2, WrapUpMs = 5_000 }, Setup.Agent("bert")));
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Join(1);
        s.Connect("anna");
        var talk = s.OfferTo("anna");
        s.Join(2);
        s.Leave(2);
        s.SetStatus("bert", AgentStatus.Available);
        s.EndBridge(1, talk);
        s.EndLeg(talk, HangupCause.NormalClearing);
        s.Leave(1, LeaveReason.Released);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        s.Wait(5_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        s.Join(3);
        s.AssertOffered(3, "bert");
    }

    [Fact]
    public void A_reload_is_nothing_to_him()
    {
        var config = Setup.One(Setup.Support, "anna", "bert");
        var s = new Scenario(config);
        s.Join(1);
        s.Serve("anna");
        s.Apply(config with { Agents = [.. config.Agents.Reverse()] });
        s.Join(2);
        s.AssertOffered(2, "bert");
    }
}
