using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerResumesHisPlace
{
    private static readonly QueueConfig Support = Setup.Support with { ResumeWindowMs = 60_000 };

    [Fact]
    public void By_his_number_within_the_window()
    {
        var s = Held.Of(Support);
        Abandon(s);
        s.Wait(59_999);
        s.JoinWith(11, e => e with { CallerNumber = "+49301" });
        var resumed = s.FactsOf(FactKind.CallerResumed).Single();
        Assert.Equal(("support", 11ul, 70_999), (resumed.Queue, resumed.Call.Value, resumed.DurationMs));
        Assert.Equal([11ul, 2ul], s.ServeAll("anna"));
        Assert.Equal((CallerOutcome.Abandoned, CallerOutcome.Answered), (s.Ended(1).Outcome, s.Ended(11).Outcome));
    }

    [Fact]
    public void The_time_he_was_not_on_the_line_does_not_count_towards_the_longest_wait()
    {
        var s = Held.Of(Support with { MaxWaitMs = 65_000 });
        Abandon(s);
        s.Wait(59_000);
        s.JoinWith(11, e => e with { CallerNumber = "+49301" });
        s.Wait(64_999);
        Assert.Equal("waiting", s.Caller(11).State);
        s.Wait(1);
        Assert.Equal(CommandKind.ReleaseCaller, s.Sent(CommandKind.ReleaseCaller).Kind);
    }

    [Fact]
    public void By_a_token_whatever_number_he_calls_from()
    {
        var s = Held.Of(Support);
        s.JoinWith(1, e => e with { ResumeToken = "abc" });
        s.Wait(1_000);
        s.Join(2);
        s.Leave(1);
        s.JoinWith(11, e => e with { ResumeToken = "abc" });
        Assert.Equal([11ul, 2ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Not_when_the_window_is_over()
    {
        var s = Held.Of(Support);
        Abandon(s);
        s.Wait(60_000);
        s.JoinWith(11, e => e with { CallerNumber = "+49301" });
        Assert.Empty(s.FactsOf(FactKind.CallerResumed));
        Assert.Equal([2ul, 11ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Only_once()
    {
        var s = Held.Of(Support);
        Abandon(s);
        s.JoinWith(11, e => e with { CallerNumber = "+49301" });
        s.JoinWith(12, e => e with { CallerNumber = "+49301" });
        Assert.Equal([11ul, 2ul, 12ul], s.ServeAll("anna"));
        Assert.Single(s.FactsOf(FactKind.CallerResumed));
    }

    [Fact]
    public void Taken_by_token_it_is_gone_for_the_number_too()
    {
        var s = Held.Of(Support);
        s.JoinWith(1, e => e with { ResumeToken = "abc" });
        s.Leave(1);
        s.Wait(1_000);
        s.JoinWith(11, e => e with { ResumeToken = "abc" });
        s.JoinWith(12, e => e with { CallerNumber = "+49301" });
        Assert.Equal(11ul, s.FactsOf(FactKind.CallerResumed).Single().Call.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Anonymous")]
    [InlineData("unknown")]
    [InlineData("0000000000")]
    public void Nobody_is_recognised_by_a_number_that_strangers_share_unless_the_queue_wants_it(string number)
    {
        Assert.Equal((0, 0), Recognised(OldMeanings.None));
        Assert.Equal((1, 1_000), Recognised(OldMeanings.Resume));

        (int Resumed, long WaitMs) Recognised(OldMeanings keeps)
        {
            var s = Held.Of(Support with { OldMeanings = keeps });
            s.JoinWith(1, e => e with { CallerNumber = number });
            s.Wait(1_000);
            s.Leave(1);
            s.JoinWith(11, e => e with { CallerNumber = number });
            return (s.FactsOf(FactKind.CallerResumed).Count(), s.Caller(11).WaitMs);
        }
    }

    [Fact]
    public void With_the_points_he_had_then()
    {
        var s = Held.Of(Support);
        s.JoinWith(1, e => e with { Score = 500 });
        s.Wait(1_000);
        s.Leave(1);
        s.JoinWith(2, e => e with { Score = 100, CallerNumber = "+49302" });
        s.JoinWith(11, e => e with { Score = 7, CallerNumber = "+49301" });
        Assert.Equal([11ul, 2ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Or_after_whichever_way_he_went_unserved_when_the_queue_says_so()
    {
        var s = Held.Of(Support with { ResumesAfterAnyEnd = true, MaxWaitMs = 5_000 });
        s.JoinWith(1, e => e with { CallerNumber = "+49301" });
        s.JoinWith(2, e => e with { CallerNumber = "+49302" });
        s.Leave(2, LeaveReason.TakenAway);
        s.Wait(5_000);
        s.Leave(1, LeaveReason.Released);
        s.JoinWith(11, e => e with { CallerNumber = "+49301" });
        s.JoinWith(12, e => e with { CallerNumber = "+49302" });
        Assert.Equal(CallerOutcome.TimedOut, s.Ended(1).Outcome);
        Assert.Equal([11ul, 12ul], s.FactsOf(FactKind.CallerResumed).Select(fact => fact.Call.Value));
    }

    [Fact]
    public void Not_in_another_queue_and_not_without_a_window()
    {
        var s = Held.Of(Support, Setup.Sales);
        Abandon(s);
        s.JoinWith(11, e => e with { CallerNumber = "+49301" }, "sales");
        s.Leave(11);
        s.JoinWith(12, e => e with { CallerNumber = "+49301" }, "sales");
        Assert.Empty(s.FactsOf(FactKind.CallerResumed));
    }

    [Fact]
    public void Only_who_hung_up_leaves_a_place()
    {
        var s = new Scenario(Setup.One(Support, "anna"));
        s.Join(1);
        s.Connect("anna");
        s.Leave(1);
        s.EndLeg("anna");
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(2);
        s.Leave(2, LeaveReason.TakenAway);
        s.JoinWith(11, e => e with { CallerNumber = "+49301" });
        s.JoinWith(12, e => e with { CallerNumber = "+49302" });
        Assert.Empty(s.FactsOf(FactKind.CallerResumed));
    }

    private static void Abandon(Scenario s)
    {
        s.Join(1);
        s.Wait(1_000);
        s.Join(2);
        s.Wait(10_000);
        s.Leave(1);
    }
}
