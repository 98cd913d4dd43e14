using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

public class AgentDeclinesAnOffer
{
    [Fact]
    public void The_caller_is_offered_to_the_next_and_the_phone_stops()
    {
        var s = new Scenario(Setup.One(Setup.Support, "anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(2_000);

        Assert.Null(s.Decline("anna", s.OfferTo("anna")));

        s.AssertOffered(1, "bert");
        s.AssertCancelled("anna", HangupCause.CallRejected);
        var fact = Assert.Single(s.FactsOf(FactKind.OfferFailed));
        Assert.Equal(("anna", 1ul, HangupCause.CallRejected), (fact.Agent, fact.Call.Value, fact.Cause));
        s.EndLeg("anna", HangupCause.CallRejected);
        Assert.Single(s.FactsOf(FactKind.OfferFailed));
    }

    [Fact]
    public void He_rests_for_the_reject_delay_once_his_phone_is_still()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { RejectDelayMs = 9_000 }));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(2_000);

        Assert.Null(s.Decline("anna"));
        s.EndLeg("anna", HangupCause.CallRejected);

        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Equal(0, s.Agent("anna").NoAnswerInARow);
        s.Wait(8_999);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Before_the_phone_is_dialled_too()
    {
        var s = new Scenario(Setup.One(Setup.Support, "anna", "bert"));
        s.Join(1);

        Assert.Null(s.Decline("anna"));

        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void With_ring_all_the_others_ring_on()
    {
        var s = new Scenario(Setup.One(Setup.Support with { Strategy = "ring-all" }, "anna", "bert"));
        s.Join(1);

        Assert.Null(s.Decline("anna"));

        Assert.Single(s.Commands);
        s.AssertCancelled("anna", HangupCause.CallRejected);
        s.Connect("bert");
        Assert.Equal("bert", s.Caller(1).Agent);
    }

    [Fact]
    public void A_phone_that_rings_for_nobody_in_particular_is_replaced()
    {
        var s = new Scenario(Setup.One(Setup.Support with { Strategy = "enterprise" }, "anna", "bert"));
        s.Join(1);
        Assert.Null(Assert.Single(s.Desk("anna")!.Offers).Call);

        Assert.Null(s.Decline("anna"));

        Assert.Equal(["bert"], s.Offered);
    }

    [Fact]
    public void An_answer_that_crosses_the_refusal_connects_nobody()
    {
        var s = new Scenario(Setup.One(Setup.Support, "anna", "bert"));
        s.Join(1);
        var declined = s.OfferTo("anna");
        s.Decline("anna", declined);

        s.Answer(declined);

        Assert.DoesNotContain(s.Commands, command => command.Kind == CommandKind.Bridge);
        s.EndLeg(declined, HangupCause.CallRejected);
        s.Connect("bert");
        Assert.Equal("bert", s.Caller(1).Agent);
    }

    [Fact]
    public void What_does_not_ring_any_more_cannot_be_declined()
    {
        var s = new Scenario(Setup.One(Setup.Support, "anna", "bert"));
        Refused(EngineErrorCode.WrongState, s.Decline("anna"));
        s.Join(1);
        Refused(EngineErrorCode.WrongState, s.Decline("anna", new OfferId(99)));
        Refused(EngineErrorCode.WrongState, s.Decline("bert", s.OfferTo("anna")));
        Refused(EngineErrorCode.UnknownAgent, s.Decline("nobody"));
        s.Connect("anna");
        Refused(EngineErrorCode.WrongState, s.Decline("anna"));
        s.HangUp("anna");
        s.Join(2);
        s.Leave(2);
        Refused(EngineErrorCode.WrongState, s.Decline("bert"));

        void Refused(EngineErrorCode code, EngineError? error)
        {
            Assert.Equal(code, error?.Code);
            s.AssertSentNothing();
        }
    }

    [Fact]
    public void Of_two_calls_the_one_named_is_declined()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { Capacity = 2 }));
        s.Join(1);
        var first = s.OfferTo("anna");
        s.Join(2);
        var second = s.OfferTo("anna");
        Assert.NotEqual(first, second);

        Assert.Null(s.Decline("anna", second));

        Assert.Equal(second, s.Sent(CommandKind.CancelLeg).Offer);
        Assert.Equal(first, Assert.Single(s.Desk("anna")!.Offers).Offer);
    }
}
