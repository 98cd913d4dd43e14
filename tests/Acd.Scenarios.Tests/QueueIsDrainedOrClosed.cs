using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

public class QueueIsDrainedOrClosed
{
    [Fact]
    public void Draining_serves_who_waits_and_lets_nobody_in()
    {
        var s = Held.Of(Setup.Support with { ClosedExtension = "700" });
        s.Join(1);
        Assert.Null(s.SetMode("support", QueueMode.Draining));
        s.AssertSentNothing();
        s.Join(2);
        AssertClosed(s, 2);
        Assert.Equal([1ul], s.ServeAll("anna"));
    }

    [Fact]
    public void Closed_releases_who_waits_and_leaves_talks_alone()
    {
        var s = new Scenario(Setup.One(Setup.Support with { ClosedExtension = "700" }, "anna", "bert"));
        s.Join(1);
        s.Connect("anna");
        s.Join(2);
        s.Join(3);
        Assert.Null(s.SetMode("support", QueueMode.Closed));
        var released = s.Commands.Where(c => c.Kind == CommandKind.ReleaseCaller).ToList();
        Assert.Equal([2ul, 3ul], released.Select(c => c.Call.Value).Order());
        Assert.All(released, c => Assert.Equal((ReleaseResult.QueueClosed, "700"), (c.Result, c.Extension)));
        Assert.Equal(s.OfferTo("bert"), s.Sent(CommandKind.CancelLeg).Offer);
        s.Leave(2);
        s.Join(4);
        AssertClosed(s, 4);
        s.HangUp("anna");
        Assert.Equal((CallerOutcome.QueueClosed, CallerOutcome.Answered), (s.Ended(2).Outcome, s.Ended(1).Outcome));
    }

    [Fact]
    public void Closed_while_somebody_is_being_connected_lets_that_go_on_and_a_failure_ends_it()
    {
        var s = new Scenario(Setup.One(Setup.Support with { ClosedExtension = "700" }, "anna"));
        s.Join(1);
        s.Answer("anna");
        s.SetMode("support", QueueMode.Closed);
        s.AssertSentNothing();
        s.EndLeg("anna");
        s.EndBridge("anna");
        AssertClosed(s, 1);
    }

    [Fact]
    public void Opened_again_it_is_as_before()
    {
        var s = Held.Of(Setup.Support);
        s.SetMode("support", QueueMode.Closed);
        s.SetMode("support", QueueMode.Open);
        s.Join(1);
        Assert.Equal([1ul], s.ServeAll("anna"));
        Assert.Equal([("support", "Closed"), ("support", "Open")],
            s.FactsOf(FactKind.QueueModeChanged).Select(fact => (fact.Queue, fact.Text)));
    }

    [Fact]
    public void A_reload_does_not_open_it()
    {
        var s = Held.Of(Setup.Support);
        s.SetMode("support", QueueMode.Draining);
        s.Apply(Setup.One("anna"));
        s.Join(1);
        Assert.Equal(ReleaseResult.QueueClosed, s.Sent(CommandKind.ReleaseCaller).Result);
    }

    [Fact]
    public void Closed_with_an_extension_sends_everybody_there_until_it_opens()
    {
        var s = Held.Of(Setup.Support with { ClosedExtension = "700" });
        s.Join(1);
        Assert.Null(s.SetMode("support", QueueMode.Closed, "911"));
        Assert.Equal("911", s.Sent(CommandKind.ReleaseCaller).Extension);
        s.Join(2);
        Assert.Equal("911", s.Sent(CommandKind.ReleaseCaller).Extension);
        Assert.Null(s.SetMode("support", QueueMode.Closed));
        s.Join(3);
        AssertClosed(s, 3);
        s.SetMode("support", QueueMode.Open);
        s.Join(4);
        Assert.Equal("waiting", s.Caller(4).State);
    }

    [Fact]
    public void A_closed_queue_refuses_before_its_overflow_is_looked_at()
    {
        OverflowRule[] rules =
            [new(OverflowCondition.ExpectedWait, 1, Extension: "800"), new(OverflowCondition.Length, 1, Extension: "801")];
        var s = Held.Of(Setup.Support with { ClosedExtension = "700", Overflow = [.. rules] });
        s.SetMode("support", QueueMode.Closed);
        s.Join(1);
        AssertClosed(s, 1);
    }

    [Theory]
    [InlineData("", "waiting")]
    [InlineData("700", "leaving")]
    public void Who_would_overflow_into_it_goes_where_it_sends_callers_or_stays(string closedExtension, string state)
    {
        var rule = new OverflowRule(OverflowCondition.Wait, 10_000, "sales");
        var s = Held.Of(Setup.Support with { Overflow = [rule] }, Setup.Sales with { ClosedExtension = closedExtension });
        s.SetMode("sales", QueueMode.Draining);
        s.Join(1);
        s.Wait(10_000);
        Assert.Equal(state, s.Caller(1).State);
        Assert.Equal(closedExtension, s.Commands.FirstOrDefault(c => c.Kind == CommandKind.ReleaseCaller).Extension ?? "");
    }

    [Fact]
    public void Nonsense_and_what_it_is_already_change_nothing()
    {
        var s = Held.Of(Setup.Support);
        Assert.Equal(EngineErrorCode.UnknownQueue, s.SetMode("nowhere", QueueMode.Closed)!.Code);
        Assert.Equal(EngineErrorCode.BadValue, s.SetMode("support", (QueueMode)7)!.Code);
        Assert.Null(s.SetMode("support", QueueMode.Open));
        Assert.Empty(s.FactsOf(FactKind.QueueModeChanged));
    }

    private static void AssertClosed(Scenario s, ulong call)
    {
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((call, ReleaseResult.QueueClosed, "700"), (release.Call.Value, release.Result, release.Extension));
    }
}
