using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Properties.Tests;

/// <summary>
/// A switch that keeps the contract written at the events and commands. Every caller and every leg is a thread of its own: their events
/// arrive in order among themselves and in any order between one another, as the random numbers given decide.
/// </summary>
internal sealed class FakeSwitch
{
    private static readonly HangupCause[] Failures =
    [
        HangupCause.NoAnswer, HangupCause.UserBusy, HangupCause.CallRejected, HangupCause.UserNotRegistered, (HangupCause)555,
    ];

    private readonly Dictionary<CallId, FakeCaller> _callers = [];
    private readonly Dictionary<OfferId, FakeLeg> _legs = [];
    private readonly List<(object Source, Queue<Action<AcdEngine, long>> Events)> _sources = [];
    private ulong _lastCall;

    public IReadOnlyCollection<FakeCaller> Callers => _callers.Values;

    public IReadOnlyCollection<FakeLeg> Legs => _legs.Values;

    public bool HasEvents => _sources.Count > 0;

    public CallId Join(string queue)
    {
        var caller = new FakeCaller(new CallId(++_lastCall));
        _callers.Add(caller.Call, caller);
        var e = new CallerJoined(caller.Call, queue, $"uuid-{caller.Call.Value}", "1", "n", "800");
        Push(caller, (engine, now) => engine.Handle(e, now));
        return caller.Call;
    }

    public void Take(in Command command)
    {
        switch (command.Kind)
        {
            case CommandKind.OriginateLeg:
                _legs.Add(command.Offer, new FakeLeg(command.Offer, command.Agent!.Name));
                break;
            case CommandKind.CancelLeg when _legs.TryGetValue(command.Offer, out var leg):
                leg.IsCancelOrdered = true;
                break;
            case CommandKind.AcceptCaller or CommandKind.ReleaseCaller or CommandKind.Bridge
                when _callers.TryGetValue(command.Call, out var caller) && !caller.IsGone:
                caller.Mailbox.Enqueue(command);
                break;
        }
    }

    /// <summary>The caller hangs up, or somebody takes him away.</summary>
    public void EndCaller(uint pick, LeaveReason reason)
    {
        if (PickFrom(_callers.Values.Where(caller => !caller.IsGone), pick) is not { } caller)
        {
            return;
        }

        if (caller.BridgedTo is { } leg)
        {
            EndLeg(leg, HangupCause.NormalClearing);
        }
        else
        {
            Leave(caller, reason);
        }
    }

    /// <summary>A caller's thread reads its mailbox.</summary>
    public void RunCaller(uint pick)
    {
        if (PickFrom(_callers.Values.Where(caller => !caller.IsGone && caller.BridgedTo is null && caller.Mailbox.Count > 0), pick)
            is { } caller)
        {
            RunMailbox(caller);
        }
    }

    /// <summary>
    /// Something happens to a leg: it is dialled, answered, fails, obeys its cancel, or is hung up (seldom before its bridge).
    /// </summary>
    public void RunLeg(uint pick, uint chance)
    {
        if (PickFrom(_legs.Values.Where(leg => !leg.IsGone), pick) is not { } leg)
        {
            return;
        }

        if (leg.IsCancelOrdered)
        {
            EndLeg(leg, HangupCause.OriginatorCancel);
        }
        else if (!leg.IsDialing && chance % 8 != 0)
        {
            leg.IsDialing = true;
            Push(leg, (engine, now) => engine.Handle(new LegDialing(leg.Offer), now));
        }
        else if (!leg.IsAnswered && chance % 8 < 5)
        {
            leg.IsDialing = leg.IsAnswered = true;
            Push(leg, (engine, now) => engine.Handle(new LegAnswered(leg.Offer, "leg"), now));
        }
        else if (!leg.IsAnswered || chance % (leg.BridgedTo is null ? 16 : 4) == 3)
        {
            EndLeg(leg, leg.IsAnswered ? HangupCause.NormalClearing : Failures[chance / 8 % Failures.Length]);
        }
    }

    /// <summary>Time is about to pass: does what a healthy switch would have done by then. True: there was something to do.</summary>
    public bool CatchUp(long aheadMs, long ringTimeoutMs)
    {
        var isBusy = false;
        foreach (var caller in _callers.Values.Where(caller => !caller.IsGone && caller.BridgedTo is null && caller.Mailbox.Count > 0))
        {
            RunMailbox(caller);
            isBusy = true;
        }

        foreach (var leg in _legs.Values.Where(leg => !leg.IsGone))
        {
            if (leg.IsCancelOrdered || (!leg.IsAnswered && leg.UnansweredMs + aheadMs > ringTimeoutMs))
            {
                EndLeg(leg, leg.IsCancelOrdered ? HangupCause.OriginatorCancel : HangupCause.NoAnswer);
                isBusy = true;
            }
        }

        return isBusy;
    }

    public void Passed(long ms)
    {
        foreach (var leg in _legs.Values.Where(leg => !leg.IsGone && !leg.IsAnswered))
        {
            leg.UnansweredMs += ms;
        }
    }

    /// <summary>Delivers the next event of one source.</summary>
    public Action<AcdEngine, long>? TakeEvent(uint pick, uint chance, Faults faults)
    {
        if (_sources.Count == 0)
        {
            return null;
        }

        var index = (int)(pick % (uint)_sources.Count);
        var (source, events) = _sources[index];
        var e = events.Dequeue();
        if (events.Count == 0)
        {
            _sources.RemoveAt(index);
        }

        var percent = chance % 100;
        if (percent < faults.LostPercent)
        {
            return null;
        }

        if (percent < faults.LostPercent + faults.LatePercent)
        {
            // Behind everything else of any source: a second time, or only now.
            _sources.Add((new object(), new([e])));
            return null;
        }

        if (percent < faults.LostPercent + faults.LatePercent + faults.DuplicatePercent)
        {
            _sources.Add((new object(), new([e])));
        }

        return e;
    }

    private void RunMailbox(FakeCaller caller)
    {
        var command = caller.Mailbox.Dequeue();
        if (command.Kind == CommandKind.ReleaseCaller)
        {
            Leave(caller, LeaveReason.Released);
        }
        else if (command.Kind == CommandKind.Bridge)
        {
            Bridge(caller, command.Offer);
        }
    }

    private void Bridge(FakeCaller caller, OfferId offer)
    {
        var leg = _legs[offer];
        if (leg.IsGone || !leg.IsAnswered || leg.IsCancelOrdered)
        {
            Push(caller, (engine, now) => engine.Handle(new BridgeEnded(caller.Call, offer), now));
            return;
        }

        (caller.BridgedTo, leg.BridgedTo) = (leg, caller);
        Push(caller, (engine, now) => engine.Handle(new BridgeStarted(caller.Call, offer), now));
    }

    private void EndLeg(FakeLeg leg, HangupCause cause)
    {
        leg.IsGone = true;
        Push(leg, (engine, now) => engine.Handle(new LegEnded(leg.Offer, cause), now));
        if (leg.BridgedTo is { } caller)
        {
            leg.BridgedTo = null;
            caller.BridgedTo = null;
            Push(caller, (engine, now) => engine.Handle(new BridgeEnded(caller.Call, leg.Offer), now));
            Leave(caller, LeaveReason.Released);
        }
    }

    private void Leave(FakeCaller caller, LeaveReason reason)
    {
        caller.IsGone = true;
        caller.Mailbox.Clear();
        Push(caller, (engine, now) => engine.Handle(new CallerLeft(caller.Call, reason), now));
    }

    private void Push(object source, Action<AcdEngine, long> e)
    {
        var index = _sources.FindIndex(entry => ReferenceEquals(entry.Source, source));
        if (index < 0)
        {
            _sources.Add((source, new([e])));
        }
        else
        {
            _sources[index].Events.Enqueue(e);
        }
    }

    private static T? PickFrom<T>(IEnumerable<T> items, uint pick)
        where T : class
    {
        var list = items.ToList();
        return list.Count == 0 ? null : list[(int)(pick % (uint)list.Count)];
    }
}
