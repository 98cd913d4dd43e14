using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class EnterpriseRingsAsManyPhonesAsCallers
{
    private static readonly QueueConfig Queue = Setup.Support with { Strategy = "enterprise" };

    private readonly Scenario _s = new(Setup.One(Queue, "anna", "bert", "carl"));

    [Fact]
    public void One_phone_for_each_caller()
    {
        _s.Join(1);
        Assert.Equal(["anna"], _s.Offered);
        _s.Join(2);
        Assert.Equal(["bert"], _s.Offered);
        Assert.Equal(AgentState.Ready, _s.StateOf("carl"));
    }

    [Fact]
    public void The_first_answer_takes_the_best_caller()
    {
        _s.Join(1);
        _s.Join(2);
        _s.Answer("bert");
        Assert.Equal(1ul, _s.Sent(CommandKind.Bridge).Call.Value);
        Assert.Single(_s.Commands);
        _s.Answer("anna");
        Assert.Equal(2ul, _s.Sent(CommandKind.Bridge).Call.Value);
    }

    [Fact]
    public void Who_came_later_with_more_priority_is_the_best_caller()
    {
        _s.Join(1);
        _s.Join(2, e => e with { Priority = 1 });
        _s.ConnectUnbound("anna");
        Assert.Equal("anna", _s.Caller(2).Agent);
        Assert.Equal("waiting", _s.Caller(1).State);
    }

    [Fact]
    public void A_caller_leaves_and_the_phone_that_rang_last_stops()
    {
        _s.Join(1);
        _s.Join(2);
        _s.Leave(1);
        Assert.Equal(HangupCause.OriginatorCancel, _s.Sent(CommandKind.CancelLeg).Cause);
        _s.AssertCancelled("bert", HangupCause.OriginatorCancel);
        _s.ConnectUnbound("anna");
        Assert.Equal("anna", _s.Caller(2).Agent);
    }

    [Fact]
    public void A_stopped_phone_keeps_its_place_among_the_idle()
    {
        _s.Join(1);
        _s.Leave(1);
        _s.EndLeg("anna", HangupCause.OriginatorCancel);
        _s.Join(2);
        Assert.Equal(["anna"], _s.Offered);
    }

    [Fact]
    public void A_phone_fails_and_another_rings_instead()
    {
        _s.Join(1);
        _s.Wait(2_000);
        _s.EndLeg("anna", HangupCause.CallRejected);
        Assert.Equal(["bert"], _s.Offered);
    }

    [Fact]
    public void More_callers_than_agents_and_who_becomes_ready_joins_in()
    {
        for (ulong call = 1; call <= 4; call++)
        {
            _s.Join(call);
        }

        Assert.Equal(["anna", "bert", "carl"], _s.AgentsIn(AgentState.Ringing));
        _s.ConnectUnbound("carl");
        Assert.Equal("carl", _s.Caller(1).Agent);
        _s.HangUp("carl");
        Assert.Equal(AgentState.Ringing, _s.StateOf("carl"));
        _s.Leave(4);
        Assert.DoesNotContain(_s.Commands, command => command.Kind == CommandKind.OriginateLeg);
    }

    [Fact]
    public void An_answer_that_crosses_the_end_of_the_last_caller_reaches_nobody()
    {
        _s.Join(1);
        _s.Leave(1);
        _s.AssertCancelled("anna", HangupCause.OriginatorCancel);
        _s.Answer("anna");
        _s.AssertSentNothing();
        _s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal(AgentState.Ready, _s.StateOf("anna"));
        Assert.Empty(_s.FactsOf(FactKind.OfferAnswered));
    }

    [Fact]
    public void An_agent_who_answers_gets_only_callers_he_can_serve()
    {
        var s = new Scenario(Setup.Of([Queue], [Setup.Agent("anna"), Setup.Agent("bert").WithSkills(("billing", 5))]));
        s.Join(1, e => e with { Requirement = "billing" });
        Assert.Equal(["bert"], s.Offered);
        s.Join(2);
        Assert.Equal(["anna"], s.Offered);
        s.ConnectUnbound("anna");
        Assert.Equal("anna", s.Caller(2).Agent);
        s.ConnectUnbound("bert");
        Assert.Equal("bert", s.Caller(1).Agent);
    }

    [Fact]
    public void A_phone_taken_from_another_line_is_replaced()
    {
        var s = new Scenario(Setup.Of([Queue], [Setup.Agent("bert").WithSkills(("billing", 5)), Setup.Agent("anna")]));
        s.Join(1);
        Assert.Equal(["bert"], s.Offered);
        s.Join(2, e => e with { Requirement = "billing", Priority = 1 });
        Assert.Empty(s.Offered);
        s.ConnectUnbound("bert");
        Assert.Equal("bert", s.Caller(2).Agent);
        Assert.Equal(AgentState.Ringing, s.StateOf("anna"));
        s.ConnectUnbound("anna");
        Assert.Equal("anna", s.Caller(1).Agent);
    }
}
