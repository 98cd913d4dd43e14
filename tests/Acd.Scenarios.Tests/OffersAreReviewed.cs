using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Explain;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class OffersAreReviewed
{
    private const long ReviewMs = 500;
    private static readonly QueueConfig Reviewed = Setup.Support with { OfferReviewMs = ReviewMs };

    [Fact]
    public void The_agent_is_kept_for_the_caller_until_the_answer()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna", "ben"));
        s.Join(1);
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.OriginateLeg);
        var proposed = Assert.Single(s.FactsOf(FactKind.OfferProposed));
        Assert.Equal(("support", "anna", "uuid-1"), (proposed.Queue, proposed.Agent, proposed.CallUuid));
        Assert.Equal((AgentState.Reserved, "proposed"), (s.StateOf("anna"), s.Caller(1).State));
        Assert.Equal(["anna", "ben"], s.CandidatesOf(1));

        s.Review(1);
        s.AssertOffered(1, "anna");
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
    }

    [Fact]
    public void Without_an_answer_in_time_the_strategy_decides()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna"));
        s.Join(1);
        s.Wait(ReviewMs - 1);
        s.AssertSentNothing();
        s.Wait(1);
        s.AssertOffered(1, "anna");
        s.Review(1, veto: ["anna"]);
        s.AssertSentNothing();
    }

    [Fact]
    public void A_queue_nobody_asks_about_waits_for_nothing()
    {
        var s = new Scenario(Setup.Of([Reviewed, Setup.Sales], [Setup.Agent("anna"), Setup.Agent("ben")]));
        s.Join(1);
        s.Join(2, "sales");
        s.AssertOffered(2, "ben");
        Assert.Single(s.FactsOf(FactKind.OfferProposed));
    }

    [Fact]
    public void Another_order_counts_as_far_as_its_agents_are_free()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna", "ben", "cleo"));
        s.SetStatus("ben", AgentStatus.OnBreak);
        s.Join(1);
        s.Review(1, order: ["nobody", "ben", "cleo", "anna"]);
        s.AssertOffered(1, "cleo");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_veto_leaves_an_agent_to_others_and_ends()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna"));
        s.Join(1);
        s.Review(1, veto: ["anna"], vetoMs: 5_000);
        s.AssertSentNothing();
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Equal(AgentVerdict.Vetoed, Assert.Single(s.Explain(1).Agents).Verdict);

        s.Wait(2_000);
        s.Join(2);
        s.Review(2);
        s.AssertOffered(2, "anna");
        s.EndLeg("anna", HangupCause.UserBusy);
        s.Leave(2);
        s.Wait(2_999);
        Assert.Equal("waiting", s.Caller(1).State);
        s.Wait(1_000_000);
        Assert.Equal("anna", s.FactsOf(FactKind.OfferStarted).Last().Agent);
    }

    [Fact]
    public void Nobody_overtakes_the_caller_whose_offer_is_proposed()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna"));
        s.Join(1);
        s.Join(2);
        Assert.Equal(1ul, Assert.Single(s.FactsOf(FactKind.OfferProposed)).Call.Value);
        s.Review(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Who_hangs_up_meanwhile_leaves_the_agent_to_the_next()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna"));
        s.Join(1);
        s.Join(2);
        s.Leave(1);
        Assert.Equal(CallerOutcome.Abandoned, s.Ended(1).Outcome);
        s.Review(1);
        s.AssertSentNothing();
        s.Review(2);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void An_agent_who_logs_out_meanwhile_is_not_rung()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna", "ben"));
        s.Join(1);
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.Review(1);
        s.AssertOffered(1, "ben");
        Assert.Equal(AgentState.NotReady, s.StateOf("anna"));
    }

    [Fact]
    public void Ring_all_asks_once_and_leaves_out_whom_it_must()
    {
        var s = new Scenario(Setup.One(Reviewed with { Strategy = "ring-all" }, "anna", "ben", "cleo"));
        s.Join(1);
        s.Review(1, veto: ["ben"]);
        s.AssertOffered(1, "anna");
        s.AssertOffered(1, "cleo");
        Assert.Equal(2, s.Commands.Count(c => c.Kind == CommandKind.OriginateLeg));
        Assert.Single(s.FactsOf(FactKind.OfferProposed));
        s.Wait(10_000);
        s.AssertOffered(1, "ben");
    }

    [Fact]
    public void A_removed_queue_releases_him()
    {
        var s = new Scenario(Setup.Of([Reviewed, Setup.Sales], [Setup.Agent("anna")]));
        s.Join(1);
        Assert.Empty(s.Apply(Setup.Of([Setup.Sales], [Setup.Agent("anna")])));
        Assert.Equal(ReleaseResult.QueueClosed, s.Sent(CommandKind.ReleaseCaller).Result);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void A_caller_can_bring_it_along_and_takes_it_to_other_queues()
    {
        var s = Held.Of(Setup.Support, Setup.Sales);
        s.JoinWith(1, e => e with { OfferReviewMs = ReviewMs });
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Null(s.MoveTo(1, "sales"));
        Assert.Equal(2, s.FactsOf(FactKind.OfferProposed).Count());
        s.Review(1);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void After_a_refusal_it_is_asked_again()
    {
        var s = new Scenario(Setup.One(Reviewed, "anna", "ben"));
        s.Join(1);
        s.Review(1);
        s.Dialing("anna");
        s.EndLeg("anna", HangupCause.CallRejected);
        Assert.Equal("ben", s.FactsOf(FactKind.OfferProposed).Last().Agent);
        s.Review(1);
        s.AssertOffered(1, "ben");
    }
}
