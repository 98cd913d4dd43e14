using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallbackIsCancelled
{
    [Fact]
    public void While_it_waits()
    {
        var s = Held.Ghost();
        Assert.Null(s.CancelCallback(1));
        Assert.Equal(CallerOutcome.CallbackCancelled, s.Ended(1).Outcome);
        Assert.Equal(0, s.Queue("support").Waiting);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertSentNothing();
    }

    [Fact]
    public void Before_he_has_hung_up()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        s.RequestCallback(1);
        Assert.Null(s.CancelCallback(1));
        s.Leave(1, LeaveReason.Released);
        Assert.Equal(CallerOutcome.CallbackCancelled, s.Ended(1).Outcome);
    }

    [Fact]
    public void While_the_agent_rings_for_it()
    {
        var s = Held.Ghost(Held.Callback with { Order = CallbackOrder.AgentFirst });
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Null(s.CancelCallback(1));
        s.EndLeg("anna", HangupCause.OriginatorCancel);
        Assert.Equal((CallerOutcome.CallbackCancelled, AgentState.Ready), (s.Ended(1).Outcome, s.StateOf("anna")));
    }

    [Fact]
    public void Not_while_he_is_being_dialled_and_not_when_there_is_none()
    {
        var s = Held.Ghost();
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal(EngineErrorCode.WrongState, s.CancelCallback(1)!.Code);
        s.Join(2);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.CancelCallback(2)!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.CancelCallback(3)!.Code);
        Assert.Equal("dialled", s.Caller(1).State);
    }
}
