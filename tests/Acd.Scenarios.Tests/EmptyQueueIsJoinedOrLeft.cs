using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class EmptyQueueIsJoinedOrLeft
{
    [Fact]
    public void Who_finds_nobody_is_not_let_in()
    {
        var s = Held.Of(Setup.Support with { JoinWhenEmpty = false, ClosedExtension = "700" });
        s.Join(1);
        AssertReleased(s, 1);
        Assert.Equal(CallerOutcome.NoAgent, s.FactsOf(FactKind.CallerRefused).Single().Outcome);
        s.SetStatus("anna", AgentStatus.Available);
        s.Join(2);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Who_waits_leaves_with_the_last_agent()
    {
        var s = new Scenario(Setup.One(Setup.Support with { LeaveWhenEmpty = true, ClosedExtension = "700" }, "anna", "bert"));
        s.Join(1);
        s.Join(2);
        s.Connect("anna");
        s.Connect("bert");
        s.Join(3);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.AssertSentNothing();
        s.SetStatus("bert", AgentStatus.LoggedOut);
        AssertReleased(s, 3);
        s.Leave(3);
        Assert.Equal(CallerOutcome.NoAgent, s.Ended(3).Outcome);
        Assert.Equal("connected", s.Caller(1).State);
    }

    [Fact]
    public void Who_was_being_offered_leaves_when_that_fails()
    {
        var s = new Scenario(Setup.One(Setup.Support with { LeaveWhenEmpty = true, ClosedExtension = "700" }, "anna"));
        s.Join(1);
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.AssertSentNothing();
        s.EndLeg("anna", HangupCause.NoAnswer);
        AssertReleased(s, 1);
    }

    [Fact]
    public void He_stays_when_it_fails_and_the_agent_rests()
    {
        var queue = Setup.Support with { LeaveWhenEmpty = true, AbsentAgents = AbsentAgents.Ringing };
        var s = new Scenario(Setup.One(queue, "anna"));
        s.Join(1);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal("waiting", s.Caller(1).State);
    }

    [Theory]
    [InlineData(AbsentAgents.None, true)]
    [InlineData(AbsentAgents.OnBreak, true)]
    [InlineData(AbsentAgents.Talking, false)]
    [InlineData(AbsentAgents.Talking | AbsentAgents.WrapUp, false)]
    public void Who_talks_counts_as_the_queue_says(AbsentAgents absent, bool isLetIn)
    {
        var s = new Scenario(Setup.One(Setup.Support with { JoinWhenEmpty = false, AbsentAgents = absent }, "anna"));
        s.Join(1);
        s.Connect("anna");
        s.Join(2);
        Assert.Equal(isLetIn, s.Snapshot().Callers.Any(caller => caller.Call.Value == 2));
    }

    [Fact]
    public void Each_kind_of_absence_counts_as_the_queue_says()
    {
        var wrapUp = Setup.Agent("anna") with { WrapUpMs = 10_000 };
        var s = new Scenario(Setup.Of(
            [
                Setup.Support with { JoinWhenEmpty = false, AbsentAgents = AbsentAgents.WrapUp },
                Setup.Sales with { JoinWhenEmpty = false, AbsentAgents = AbsentAgents.Ringing },
            ],
            [wrapUp]));
        s.Join(1);
        s.Join(2, "sales");
        AssertReleased(s, 2, "");
        s.Connect("anna");
        s.HangUp("anna");
        s.Join(3, "support");
        AssertReleased(s, 3, "");
        s.Join(4, "sales");
        Assert.Equal("waiting", s.Caller(4).State);
    }

    [Fact]
    public void On_break_counts_where_it_is_no_absence_and_logged_out_never()
    {
        var s = Held.Of(Setup.Support with { JoinWhenEmpty = false, AbsentAgents = AbsentAgents.None, ClosedExtension = "700" });
        s.Join(1);
        Assert.Equal("waiting", s.Caller(1).State);
        s.SetStatus("anna", AgentStatus.LoggedOut);
        s.Join(2);
        AssertReleased(s, 2);
    }

    private static void AssertReleased(Scenario s, ulong call, string extension = "700")
    {
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((call, ReleaseResult.NoAgent, extension), (release.Call.Value, release.Result, release.Extension));
    }
}
