using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

public class CallbackKeepsThePlaceInLine
{
    [Fact]
    public void Before_those_who_came_later()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        s.Wait(1_000);
        s.Join(2);
        s.BecomeGhost(2);
        s.Wait(1_000);
        s.Join(3);
        Assert.Equal([1, 2, 3], new ulong[] { 1, 2, 3 }.Select(call => s.EstimateWait(call)!.Value.Position));
        s.SetStatus("anna", AgentStatus.Available);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(("dialled", "waiting"), (s.Caller(2).State, s.Caller(3).State));
    }

    [Fact]
    public void His_line_must_be_free_before_he_is_dialled()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        Assert.Null(s.RequestCallback(1));
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertSentNothing();
        s.Wait(10_000);
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(CommandKind.DialCustomer, Assert.Single(s.Commands).Kind);
    }

    [Fact]
    public void His_hang_up_is_never_reported_and_still_he_does_not_stay_for_ever()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        s.RequestCallback(1);
        s.Wait(3_600_000);
        Assert.Equal(CallerOutcome.CallbackFailed, s.Ended(1).Outcome);
        Assert.Empty(s.Snapshot().Callers);
        s.Leave(1, LeaveReason.Released);
        s.Ended(1);
    }

    [Fact]
    public void A_hang_up_reported_twice_changes_nothing()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        s.Leave(1);
        s.AssertSentNothing();
        Assert.Equal("dialled", s.Caller(1).State);
    }

    [Fact]
    public void Neither_empty_queues_nor_limits_nor_overflow_end_it()
    {
        var s = Held.Of(
            Held.SupportWithCallback with
            {
                MaxWaitMs = 60_000, MaxWaitNoAgentMs = 10_000, NoAgentGraceMs = 1_000,
                Overflow = [new(OverflowCondition.Wait, 30_000, Extension: "555")],
            });
        s.Join(1);
        s.BecomeGhost(1);
        s.Wait(600_000);
        s.Join(2);
        s.BecomeGhost(2);
        s.Wait(600_000);
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal(1ul, s.Sent(CommandKind.DialCustomer).Call.Value);
    }

    [Fact]
    public void Moved_he_is_dialled_for_the_other_queue()
    {
        var s = Held.Of(Held.SupportWithCallback, Held.SupportWithCallback with { Name = "sales" }, Setup.Sales with { Name = "third" });
        s.Join(1);
        s.BecomeGhost(1);
        Assert.Equal(EngineErrorCode.NotAllowed, s.MoveTo(1, "third")!.Code);
        Assert.Null(s.MoveTo(1, "sales"));
        s.AssertSentNothing();
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal("sales", s.FactsOf(FactKind.CallbackDialled).Single().Queue);
    }

    [Fact]
    public void Closing_the_queue_ends_it_and_withdrawing_too()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        s.BecomeGhost(1);
        s.Join(2);
        s.BecomeGhost(2);
        s.Withdraw(1);
        s.SetMode("support", QueueMode.Closed);
        s.AssertSentNothing();
        Assert.Equal((CallerOutcome.Withdrawn, CallerOutcome.QueueClosed), (s.Ended(1).Outcome, s.Ended(2).Outcome));
    }

    [Fact]
    public void Digits_pressed_before_decide_nothing_any_more()
    {
        var s = Held.Of(Held.SupportWithCallback with { ExitKeys = [new("1", Extension: "101"), new("12", Extension: "112")] });
        s.Join(1);
        s.Press(1, "1");
        s.BecomeGhost(1);
        s.Wait(10_000);
        Assert.Equal("waiting", s.Caller(1).State);
    }
}
