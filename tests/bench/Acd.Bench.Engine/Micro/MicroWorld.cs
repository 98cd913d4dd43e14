using Acd.Bench.Engine.Workload;
using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Bench.Engine.Micro;

/// <summary>
/// A filled call centre and the steps of a call. Agents are taken in turn, so that each step finds the memory as cold as in a busy centre.
/// Wrap-up and rests last 1 ms: time passes with the steps and no caller's maximum wait comes near.
/// </summary>
internal sealed class MicroWorld
{
    private readonly CallCentreShape _shape = new() { WrapUpMs = 1, FailedOfferDelayMs = 1 };
    private readonly Script _script;
    private readonly AcdEngine _engine = new(Script.EngineSeed);
    private readonly Queue<(CallId Call, OfferId Offer)> _talks = new(20_000);
    private (CallId Call, OfferId Offer) _offered;
    private ulong _lastCall;
    private int _turn;
    private long _nowMs;

    public MicroWorld()
    {
        _script = ShapedConfig.Of(_shape);
        _engine.Apply(_script.Config, 0);
        Drain();
        for (var i = 0; i < _shape.SaturatedAgents; i++)
        {
            Join(i % _shape.SaturatedQueues);
            Answer();
            _talks.Enqueue(_offered);
        }

        for (var i = 0; i < _shape.Waiting; i++)
        {
            Join(i % _shape.SaturatedQueues);
        }
    }

    /// <summary>2 inputs.</summary>
    public void JoinAndHangUp()
    {
        Join(_turn++ % _shape.SaturatedQueues);
        Leave(new CallId(_lastCall), LeaveReason.HungUp);
    }

    /// <summary>8 inputs: one talk ends, its agent gets who has waited longest, and another caller joins.</summary>
    public void CallFromTheQueue()
    {
        EndTalk(_talks.Dequeue());
        Answer();
        _talks.Enqueue(_offered);
        Join(_turn++ % _shape.SaturatedQueues);
    }

    /// <summary>8 inputs: who joins is given to the agent who has been idle longest.</summary>
    public void CallAnsweredAtOnce()
    {
        Join(QuietQueue());
        Answer();
        EndTalk(_offered);
    }

    /// <summary>5 inputs: a phone rings out, the caller goes to another agent and hangs up on him, the first agent has rested.</summary>
    public void UnansweredOffer()
    {
        Join(QuietQueue());
        var first = _offered;
        _engine.Handle(new LegEnded(first.Offer, HangupCause.NoAnswer), _nowMs);
        Drain();
        var second = _offered;
        Leave(first.Call, LeaveReason.HungUp);
        _engine.Handle(new LegEnded(second.Offer, HangupCause.OriginatorCancel), _nowMs);
        Drain();
        PassTime();
    }

    /// <summary>2 inputs.</summary>
    public void Break()
    {
        var agent = _script.Agents[_shape.SaturatedAgents + (_turn++ % (_shape.Agents - _shape.SaturatedAgents))];
        _engine.Handle(new AgentStatusSet(agent, AgentStatus.OnBreak), _nowMs);
        Drain();
        _engine.Handle(new AgentStatusSet(agent, AgentStatus.Available), _nowMs);
        Drain();
    }

    private int QuietQueue() => _shape.SaturatedQueues + (_turn++ % (_shape.Queues - _shape.SaturatedQueues));

    private void Join(int queue)
    {
        var number = Script.NumberOf(++_lastCall);
        _engine.Handle(
            new CallerJoined(new CallId(_lastCall), _script.Queues[queue], Script.UuidOf(_lastCall), number, number, "800"), _nowMs);
        Drain();
    }

    private void Answer()
    {
        _engine.Handle(new LegDialing(_offered.Offer), _nowMs);
        Drain();
        _engine.Handle(new LegAnswered(_offered.Offer, "leg"), _nowMs);
        Drain();
        _engine.Handle(new BridgeStarted(_offered.Call, _offered.Offer), _nowMs);
        Drain();
    }

    private void EndTalk((CallId Call, OfferId Offer) talk)
    {
        _engine.Handle(new BridgeEnded(talk.Call, talk.Offer), _nowMs);
        Drain();
        _engine.Handle(new LegEnded(talk.Offer, HangupCause.NormalClearing), _nowMs);
        Drain();
        Leave(talk.Call, LeaveReason.Released);
        PassTime();
    }

    /// <summary>Ends wrap-up and rest.</summary>
    private void PassTime()
    {
        _engine.HandleDeadlines(++_nowMs);
        Drain();
    }

    private void Leave(CallId call, LeaveReason reason)
    {
        _engine.Handle(new CallerLeft(call, reason), _nowMs);
        Drain();
    }

    private void Drain()
    {
        foreach (ref readonly var command in _engine.Commands)
        {
            if (command.Kind == CommandKind.OriginateLeg)
                _offered = (command.Call, command.Offer);
        }

        _engine.ClearOutput();
    }
}
