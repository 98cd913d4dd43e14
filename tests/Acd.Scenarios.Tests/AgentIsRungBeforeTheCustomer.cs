using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class AgentIsRungBeforeTheCustomer
{
    private static readonly CallbackConfig AgentFirst = Held.Callback with { Order = CallbackOrder.AgentFirst };

    [Fact]
    public void Then_the_customer_is_dialled_and_both_are_bridged()
    {
        var s = Ringing();
        Assert.Equal(CommandKind.OriginateLeg, Assert.Single(s.Commands).Kind);
        s.Dialing("anna");
        s.Answer("anna");
        Assert.Equal(CommandKind.DialCustomer, Assert.Single(s.Commands).Kind);
        Assert.Equal((AgentState.Ringing, "dialled"), (s.StateOf("anna"), s.Caller(1).State));
        s.Wait(8_000);
        s.CustomerAnswers(1);
        Assert.Equal([CommandKind.AcceptCaller, CommandKind.Bridge], s.Commands.Select(c => c.Kind));
        s.StartBridge("anna");
        s.HangUp("anna");
        Assert.Equal((CallerOutcome.Answered, "anna"), (s.Ended(1).Outcome, s.Ended(1).Agent));
        Assert.Empty(s.FactsOf(FactKind.Repaired));
    }

    [Fact]
    public void The_customer_fails_and_the_agent_is_free_again()
    {
        var s = Ringing();
        s.Answer("anna");
        s.CustomerFails(1);
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);
        s.EndLeg("anna");
        Assert.Equal((AgentState.Ready, 0), (s.StateOf("anna"), s.Agent("anna").NoAnswerInARow));
        s.Wait(60_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void The_agent_does_not_answer_and_nobody_is_dialled()
    {
        var s = Ringing();
        s.Dialing("anna");
        s.Wait(20_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal("waiting", s.Caller(1).State);
        s.Wait(2_000);
        s.AssertOffered(1, "anna");
        Assert.Empty(s.FactsOf(FactKind.CallbackDialled));
    }

    [Fact]
    public void The_agent_hangs_up_while_the_customer_rings()
    {
        var s = Ringing();
        s.Join(2);
        s.Answer("anna");
        s.EndLeg("anna");
        Assert.Equal((AgentState.Cooling, "dialled"), (s.StateOf("anna"), s.Caller(1).State));
        s.CustomerAnswers(1);
        Assert.Equal("waiting", s.Caller(1).State);
        s.Wait(5_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void The_agent_hangs_up_and_the_customer_fails_too()
    {
        var s = Ringing();
        s.Answer("anna");
        s.EndLeg("anna");
        s.CustomerFails(1);
        Assert.Equal("deferred", s.Caller(1).State);
        s.Wait(60_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void The_customer_is_bridged_in_vain_and_waits()
    {
        var s = Ringing();
        s.Answer("anna");
        s.CustomerAnswers(1);
        s.EndLeg("anna");
        s.EndBridge("anna");
        Assert.Equal("waiting", s.Caller(1).State);
        s.Wait(5_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void The_switch_never_says_what_became_of_the_customer()
    {
        var s = Ringing();
        s.Answer("anna");
        s.Wait(59_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal([CommandKind.CancelCustomer, CommandKind.CancelLeg], s.Commands.Select(c => c.Kind));
        s.EndLeg("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void Several_phones_ring_and_the_first_to_answer_gets_the_customer()
    {
        var queue = Setup.Support with { Callback = AgentFirst, Strategy = "ring-all" };
        var s = new Scenario(Setup.One(queue, "anna", "bert"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.Join(1);
        s.BecomeGhost(1);
        s.SetStatus("anna", AgentStatus.Available);
        s.SetStatus("bert", AgentStatus.Available);
        s.Answer("bert");
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.CancelLeg).Offer);
        Assert.Equal(1ul, s.Sent(CommandKind.DialCustomer).Call.Value);
    }

    private static Scenario Ringing()
    {
        var s = Held.Ghost(AgentFirst);
        s.SetStatus("anna", AgentStatus.Available);
        return s;
    }
}
