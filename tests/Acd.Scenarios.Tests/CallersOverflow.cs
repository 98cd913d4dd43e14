using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

public class CallersOverflow
{
    private static readonly QueueConfig Third = Setup.Sales with { Name = "third" };

    [Fact]
    public void By_length_to_another_queue()
    {
        var s = Held.Of(Setup.Support with { Overflow = [new(OverflowCondition.Length, 1, Queue: "sales")] }, Setup.Sales);
        s.Join(1);
        s.Join(2);
        Assert.Equal(("support", "sales"), (s.Caller(1).Queue, s.Caller(2).Queue));
        Assert.Equal("", s.Sent(CommandKind.AcceptCaller).Extension);
        var joined = s.FactsOf(FactKind.CallerJoined).Last();
        var moved = s.FactsOf(FactKind.CallerMoved).Single();
        Assert.Equal(("sales", "sales", "support", 0), (joined.Queue, moved.Queue, moved.Text, moved.DurationMs));
    }

    [Fact]
    public void By_length_out_to_an_extension()
    {
        var s = Held.Of(Setup.Support with { Overflow = [new(OverflowCondition.Length, 1, Extension: "555")] });
        s.Join(1);
        s.Join(2);
        AssertLeft(s, 2, "555");
        Assert.Equal(CallerOutcome.Overflowed, s.FactsOf(FactKind.CallerRefused).Single().Outcome);
    }

    [Fact]
    public void Along_a_chain()
    {
        var s = Held.Of(
            Setup.Support with { Overflow = [new(OverflowCondition.Length, 1, Queue: "sales")] },
            Setup.Sales with { Overflow = [new(OverflowCondition.Length, 1, Queue: "third")] },
            Third with { Overflow = [new(OverflowCondition.Length, 1, Extension: "555")] });
        foreach (var call in new ulong[] { 1, 2, 3 })
        {
            s.Join(call);
        }

        Assert.Equal(["support", "sales", "third"], new ulong[] { 1, 2, 3 }.Select(call => s.Caller(call).Queue));
        s.Join(4);
        AssertLeft(s, 4, "555");
    }

    [Fact]
    public void Refused_where_they_end_up()
    {
        var s = Held.Of(
            Setup.Support with { Overflow = [new(OverflowCondition.Length, 1, Queue: "sales")], ClosedExtension = "700" },
            Setup.Sales with { MaxLength = 1, ClosedExtension = "701" });
        s.Join(1);
        s.Join(2);
        s.Join(3);
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((ReleaseResult.QueueFull, "701"), (release.Result, release.Extension));
        var refused = s.FactsOf(FactKind.CallerRefused).Single();
        Assert.Equal(("support", CallerOutcome.QueueFull), (refused.Queue, refused.Outcome));
    }

    [Fact]
    public void By_wait_to_another_queue_and_no_further()
    {
        // Both queues send on after 10 s. Who comes from support after 10 s has waited that long already, and stays.
        var s = Held.Of(
            Setup.Support with { Overflow = [new(OverflowCondition.Wait, 10_000, Queue: "sales")] },
            Setup.Sales with
            {
                Overflow = [new(OverflowCondition.Wait, 10_000, Extension: "555"), new(OverflowCondition.Wait, 25_000, Extension: "556")],
            });
        s.Join(1);
        s.Wait(9_999);
        s.AssertSentNothing();
        s.Wait(1);
        Assert.Equal(CommandKind.ChangeMusic, Assert.Single(s.Commands).Kind);
        Assert.Equal(("sales", "support", 10_000),
            (s.Caller(1).Queue, s.FactsOf(FactKind.CallerMoved).Single().Text, s.FactsOf(FactKind.CallerMoved).Single().DurationMs));
        s.Wait(14_999);
        s.AssertSentNothing();
        s.Wait(1);
        AssertLeft(s, 1, "556");
        s.Leave(1);
        Assert.Equal((CallerOutcome.Overflowed, 25_000, "sales"), (s.Ended(1).Outcome, s.Ended(1).WaitMs, s.Ended(1).Queue));
    }

    [Fact]
    public void By_wait_not_at_all_when_the_other_queue_takes_nobody_and_names_no_place()
    {
        var s = Held.Of(Setup.Support with { Overflow = [new(OverflowCondition.Wait, 10_000, Queue: "sales")] }, Setup.Sales);
        s.SetMode("sales", QueueMode.Draining);
        s.Join(1);
        s.Wait(60_000);
        Assert.Equal(("support", "waiting"), (s.Caller(1).Queue, s.Caller(1).State));
    }

    [Fact]
    public void Not_while_a_phone_rings_for_them()
    {
        var s = new Scenario(Setup.One(
            Setup.Support with { Overflow = [new(OverflowCondition.Wait, 10_000, Extension: "555")] }, "anna"));
        s.Join(1);
        s.Dialing("anna");
        s.Wait(15_000);
        s.AssertSentNothing();
        s.EndLeg("anna", Acd.Engine.Events.HangupCause.UserBusy);
        s.Wait(0);
        AssertLeft(s, 1, "555");
    }

    [Fact]
    public void By_expected_wait()
    {
        // One agent who is busy, 100 s per call: the first in line expects 70 s, the second 168 s.
        var queue = Setup.Support with
        {
            DefaultHandleMs = 100_000, Overflow = [new(OverflowCondition.ExpectedWait, 100_000, Queue: "sales")],
        };
        var config = Setup.Of([queue, Setup.Sales], [Setup.Agent("anna")]);
        var s = new Scenario(config with { Tiers = [new("support", "anna")] });
        s.Join(1);
        s.Connect("anna");
        s.Join(2);
        Assert.Equal("support", s.Caller(2).Queue);
        s.Join(3);
        Assert.Equal("sales", s.Caller(3).Queue);
    }

    [Fact]
    public void The_first_rule_that_holds_counts()
    {
        var s = Held.Of(Setup.Support with
        {
            Overflow =
            [
                new(OverflowCondition.Length, 2, Extension: "552"),
                new(OverflowCondition.Length, 1, Extension: "551"),
            ],
        });
        s.Join(1);
        s.Join(2);
        AssertLeft(s, 2, "551");
    }

    private static void AssertLeft(Scenario s, ulong call, string extension)
    {
        var release = s.Sent(CommandKind.ReleaseCaller);
        Assert.Equal((call, ReleaseResult.Overflow, extension), (release.Call.Value, release.Result, release.Extension));
    }
}
