using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallbacksAreDialledWithinTheirLimit
{
    private static readonly QueueConfig Support = Setup.Support with { Callback = Held.Callback with { LiveMax = 1 } };

    [Fact]
    public void One_after_the_other()
    {
        var s = Ghosts(3);
        Assert.Equal(1ul, Dialled(s).Single());
        s.CustomerFails(1);
        Assert.Equal([1ul, 2ul], Dialled(s));
        s.CustomerAnswers(2);
        Assert.Equal([1ul, 2ul, 3ul], Dialled(s));
    }

    [Fact]
    public void Others_are_served_meanwhile()
    {
        var s = Ghosts(2);
        s.Join(9);
        s.AssertOffered(9, "bert");
    }

    [Fact]
    public void Whose_turn_it_was_gives_up_and_the_next_is_dialled()
    {
        var s = Ghosts(3);
        s.SetStatus("bert", AgentStatus.LoggedOut);
        s.SetStatus("carl", AgentStatus.LoggedOut);
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.CustomerFails(1);
        Assert.Null(s.CancelCallback(2));
        s.SetStatus("bert", AgentStatus.Available);
        Assert.Equal([1ul, 3ul], Dialled(s));
    }

    [Fact]
    public void A_change_of_priority_does_not_lose_who_has_to_wait_for_it()
    {
        var s = Ghosts(3);
        Assert.Null(s.SetPriority(3, 5));
        Assert.Null(s.SetPosition(2, 1));
        s.CustomerAnswers(1);
        Assert.Equal([1ul, 3ul], Dialled(s));
        s.CustomerAnswers(3);
        Assert.Equal([1ul, 3ul, 2ul], Dialled(s));
    }

    [Fact]
    public void A_move_to_another_queue_frees_him_from_it()
    {
        var s = new Scenario(Setup.Of([Support, Support with { Name = "sales" }], [Setup.Agent("anna"), Setup.Agent("bert")]));
        Line(s, ["anna", "bert"], 2);
        Assert.Equal([1ul], Dialled(s));
        Assert.Null(s.MoveTo(2, "sales"));
        Assert.Equal([1ul, 2ul], Dialled(s));
    }

    [Fact]
    public void A_reload_raises_it()
    {
        var s = Ghosts(3);
        s.Apply(Setup.One(Support with { Callback = Held.Callback with { LiveMax = 2 } }, "anna", "bert", "carl"));
        Assert.Equal([1ul, 2ul], Dialled(s));
        s.Apply(Setup.One(Support with { Callback = Held.Callback with { LiveMax = 0 } }, "anna", "bert", "carl"));
        Assert.Equal([1ul, 2ul, 3ul], Dialled(s));
    }

    [Fact]
    public void Agents_who_answer_at_once_when_agents_ring_first_do_not_exceed_it()
    {
        var s = Ghosts(3, Support with { Callback = Support.Callback! with { Order = CallbackOrder.AgentFirst } });
        Assert.Equal(["anna"], s.FactsOf(FactKind.OfferStarted).Select(fact => fact.Agent));
        s.Answer("anna");
        Assert.Equal([1ul], Dialled(s));
        s.CustomerFails(1);
        Assert.Equal(2, s.FactsOf(FactKind.OfferStarted).Count());
    }

    [Fact]
    public void The_next_has_his_turn_when_the_agent_who_rang_first_does_not_answer()
    {
        var s = Ghosts(2, Support with { Callback = Support.Callback! with { Order = CallbackOrder.AgentFirst } });
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.SetStatus("carl", AgentStatus.OnBreak);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Null(s.CancelCallback(1));
        s.SetStatus("bert", AgentStatus.Available);
        s.Answer("bert");
        Assert.Equal([2ul], Dialled(s));
    }

    private static Scenario Ghosts(int count, QueueConfig? queue = null)
    {
        var s = new Scenario(Setup.One(queue ?? Support, "anna", "bert", "carl"));
        Line(s, ["anna", "bert", "carl"], count);
        return s;
    }

    private static void Line(Scenario s, string[] agents, int count)
    {
        foreach (var agent in agents)
        {
            s.SetStatus(agent, AgentStatus.OnBreak);
        }

        for (ulong call = 1; call <= (ulong)count; call++)
        {
            s.Join(call);
            s.BecomeGhost(call);
            s.Wait(1_000);
        }

        foreach (var agent in agents)
        {
            s.SetStatus(agent, AgentStatus.Available);
        }
    }

    private static IEnumerable<ulong> Dialled(Scenario s) => s.FactsOf(FactKind.CallbackDialled).Select(fact => fact.Call.Value);
}
