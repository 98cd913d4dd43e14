using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class PromptsComeBeforeTheBridge
{
    private static readonly QueueConfig Whispering = Setup.Support with { AgentPrompt = "support-call.wav" };

    private static readonly QueueConfig Both = Whispering with { CallerPrompt = "now.wav", CallerGonePrompt = "gone.wav" };

    [Fact]
    public void The_agent_hears_his_while_the_caller_hears_music()
    {
        var s = Answered(Whispering);
        Assert.Equal(["support-call.wav"], Assert.Single(s.Commands).Prompts);
        Assert.Equal(AgentState.Ringing, s.StateOf("anna"));
        s.EndPrompt("anna");
        s.Sent(CommandKind.Bridge);
        s.StartBridge("anna");
        s.HangUp("anna");
        Assert.Equal(CallerOutcome.Answered, s.Ended(1).Outcome);
    }

    [Fact]
    public void A_review_says_what_is_heard_in_its_place()
    {
        var s = new Scenario(Setup.One(Whispering with { OfferReviewMs = 500 }, "anna"));
        s.Join(1);
        s.Review(1, agentPrompt: "vip.wav");
        s.Dialing("anna");
        s.Answer("anna");
        Assert.Equal(["vip.wav"], s.Sent(CommandKind.PromptAgent).Prompts);
    }

    [Fact]
    public void An_announcement_is_cut_when_the_agent_answers()
    {
        var s = new Scenario(Setup.One(Whispering with { Announcements = [new() { Plays = ["welcome.wav"] }] }, "anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Answer("anna");
        Assert.Empty(s.Sent(CommandKind.Announce).Prompts!);
    }

    [Fact]
    public void With_one_for_each_the_bridge_waits_for_both()
    {
        var s = Answered(Both);
        Assert.Equal([CommandKind.PromptAgent, CommandKind.Announce], s.Commands.Select(c => c.Kind));
        var request = s.Sent(CommandKind.Announce).Request;
        s.EndPrompt("anna");
        s.AssertSentNothing();
        s.EndAnnouncement(1, AnnouncementEnd.Done, request);
        s.Sent(CommandKind.Bridge);
    }

    [Fact]
    public void What_cant_be_played_holds_up_nothing()
    {
        var s = Answered(Whispering);
        s.EndPrompt("anna", AnnouncementEnd.Failed);
        s.Sent(CommandKind.Bridge);
    }

    [Fact]
    public void Nor_does_a_lost_end()
    {
        var s = Answered(Both);
        s.Wait(90_000);
        s.Sent(CommandKind.Bridge);
        Assert.Single(s.FactsOf(FactKind.Repaired));
        s.EndPrompt("anna");
        s.AssertSentNothing();
    }

    [Fact]
    public void An_agent_who_hangs_up_meanwhile_isnt_blamed_and_the_caller_keeps_his_place()
    {
        var s = Answered(Both);
        s.EndLeg("anna");
        Assert.Equal([CommandKind.Announce, CommandKind.OriginateLeg], s.Commands.Select(c => c.Kind));
        Assert.Empty(s.Commands[0].Prompts!);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void But_others_come_first_then()
    {
        var s = new Scenario(Setup.One(Whispering, "anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Answer("anna");
        s.EndLeg("anna");
        s.AssertOffered(1, "bert");
    }

    [Fact]
    public void A_phone_that_drops_every_call_comes_to_rest()
    {
        var s = Answered(Whispering);
        for (var drops = 1; drops <= 2; drops++)
        {
            s.EndLeg("anna");
            s.Dialing("anna");
            s.Answer("anna");
        }

        s.EndLeg("anna");
        s.AssertSentNothing();
        s.Wait(5_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void When_the_caller_is_gone_the_agent_is_told_and_is_free_when_his_leg_is_gone()
    {
        var s = Answered(Both);
        s.Leave(1);
        var dismissal = s.Sent(CommandKind.DismissLeg);
        Assert.Equal((HangupCause.OriginatorCancel, "gone.wav"), (dismissal.Cause, Assert.Single(dismissal.Prompts!)));
        Assert.Equal(CallerOutcome.Abandoned, s.Ended(1).Outcome);
        s.Join(2);
        s.Wait(20_000);
        Assert.DoesNotContain(s.Commands, c => c.Kind == CommandKind.OriginateLeg);
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void A_dismissed_leg_that_stays_is_cancelled()
    {
        var s = Answered(Both);
        s.Leave(1);
        s.Wait(100_000);
        s.AssertCancelled("anna", HangupCause.NormalClearing);
    }

    [Fact]
    public void Without_a_word_for_him_he_is_hung_up_on()
    {
        var s = Answered(Whispering);
        s.Leave(1);
        s.AssertCancelled("anna", HangupCause.OriginatorCancel);
    }

    [Fact]
    public void What_a_caller_brings_goes_before_what_the_queue_says()
    {
        var s = new Scenario(Setup.One(Both, "anna"));
        s.JoinWith(1, e => e with { AgentPrompt = ["vip.wav", "call.wav"], CallerGonePrompt = ["he-left.wav"] });
        s.Dialing("anna");
        s.Answer("anna");
        Assert.Equal(["vip.wav", "call.wav"], s.Sent(CommandKind.PromptAgent).Prompts);
        s.Leave(1);
        Assert.Equal(["he-left.wav"], s.Sent(CommandKind.DismissLeg).Prompts);
    }

    [Fact]
    public void With_ring_all_only_the_winner_hears_it()
    {
        var s = new Scenario(Setup.One(Whispering with { Strategy = "ring-all" }, "anna", "bert"));
        s.Join(1);
        s.Dialing("anna");
        s.Dialing("bert");
        s.Answer("bert");
        s.AssertCancelled("anna", HangupCause.LoseRace);
        Assert.Equal(s.OfferTo("bert"), s.Sent(CommandKind.PromptAgent).Offer);
        s.EndLeg("anna", HangupCause.LoseRace);
        s.EndLeg("bert");
        Assert.Equal(["anna", "bert"], s.Offered.Order());
    }

    private static Scenario Answered(QueueConfig queue)
    {
        var s = new Scenario(Setup.One(queue, "anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Answer("anna");
        return s;
    }
}
