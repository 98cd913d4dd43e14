using Acd.Engine;
using Acd.Engine.Commands;
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
