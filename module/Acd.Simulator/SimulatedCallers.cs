using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>The callers' side: they arrive, wait, press keys, lose patience, are released.</summary>
internal sealed class SimulatedCallers(
    Agenda agenda, EventOutlet outlet, CallerBehaviour behaviour, SimulatedAnnouncements announcements, SimulationOptions options)
{
    private const long KeyUs = 300_000;
    private readonly Dice _hangUps = new(options.Seed, DiceStream.HangUps);
    private readonly Dictionary<CallId, SimulatedCall> _calls = [];
    private ulong _lastId;
    private long _lastArrivalUs;

    /// <summary>Ends the conversation of a caller who hangs up in it.</summary>
    public Action<SimulatedCall> HangUpInBridge { get; set; } = _ => { };

    /// <summary>Callers arrive until <paramref name="untilUs"/>.</summary>
    public void StartArrivals(long untilUs)
    {
        _lastArrivalUs = untilUs;
        if (behaviour.Calls)
            PlanNextArrival();
    }

    public void StopArrivals() => _lastArrivalUs = agenda.NowUs;

    /// <summary>Null once he has left.</summary>
    public SimulatedCall? Find(CallId id) => _calls.GetValueOrDefault(id);

    /// <summary>His call has come a step further, and the fault of hanging up just then may strike. Harmless when he isn't there.</summary>
    public void Step(CallId id)
    {
        var faults = options.Faults;
        if (faults.HangUpAtStep > 0 && Find(id) is { } call && _hangUps.Chance(faults.HangUpAtStep))
            agenda.After((long)(_hangUps.NextDouble() * faults.HangUpSeconds * 1e6), () => HangUp(call));
    }

    /// <summary>Order of the engine. Who is gone or talks isn't told.</summary>
    public void Announce(CallId id, ulong request, int prompts)
    {
        if (Find(id) is { Phase: CallPhase.Waiting })
            announcements.Play(id, request, prompts);
        else if (Find(id) is not null)
            outlet.Tell((events, atUs) => events.On(new CallerAnnounced(id, request, AnnouncementEnd.Cut), atUs));
    }

    /// <summary>He leaves the waiting room for a bridge.</summary>
    public void Connect(SimulatedCall call)
    {
        announcements.Cut(call.Id);
        call.Phase = CallPhase.Bridged;
    }

    /// <summary>Somebody who was called back is here again, under the same id.</summary>
    public SimulatedCall Return(CallId id)
    {
        var call = new SimulatedCall(id, "");
        _calls.Add(id, call);
        Wait(call);
        return call;
    }

    /// <summary>Order of the engine. A caller in a bridge has left the waiting room and doesn't hear it.</summary>
    public void Release(CallId id)
    {
        if (Find(id) is { Phase: CallPhase.Waiting } call)
            Leave(call, LeaveReason.Released);
    }

    /// <summary>Order of the engine, which knows nothing of him.</summary>
    public void FallBack(CallId id)
    {
        if (Find(id) is { Phase: CallPhase.Waiting } call)
            Leave(call, LeaveReason.Fallback);
    }

    /// <summary>Everybody who is here.</summary>
    public IReadOnlySet<CallId> Count() => _calls.Keys.ToHashSet();

    public void Leave(SimulatedCall call, LeaveReason reason)
    {
        announcements.Cut(call.Id);
        call.Phase = CallPhase.Gone;
        _calls.Remove(call.Id);
        outlet.Tell((events, atUs) => events.On(new CallerLeft(call.Id, reason), atUs));
    }

    private void PlanNextArrival()
    {
        long delayUs = behaviour.UntilNextCallUs();
        if (delayUs <= _lastArrivalUs - agenda.NowUs)
            agenda.After(delayUs, Arrive);
    }

    private void Arrive()
    {
        if (agenda.NowUs > _lastArrivalUs)
            return;
        var call = new SimulatedCall(new CallId(++_lastId), behaviour.ChooseQueue());
        _calls.Add(call.Id, call);
        var joined = behaviour.Join(call);
        outlet.Tell((events, atUs) => events.On(joined, atUs));
        Wait(call);
        Step(call.Id);
        if (behaviour.Press() is { } press)
        {
            for (int i = 0; i < press.Keys.Length; i++)
            {
                char key = press.Keys[i];
                agenda.After(press.AfterUs + (i * KeyUs), () => Press(call, key));
            }
        }
        PlanNextArrival();
    }

    private void Wait(SimulatedCall call)
    {
        if (behaviour.PatienceUs() is { } patienceUs)
            agenda.After(patienceUs, () => GiveUp(call));
    }

    private void Press(SimulatedCall call, char key)
    {
        if (call.Phase == CallPhase.Waiting)
            outlet.Tell((events, atUs) => events.On(new CallerDigit(call.Id, key), atUs));
    }

    private void GiveUp(SimulatedCall call)
    {
        if (call.Phase == CallPhase.Waiting)
            Leave(call, LeaveReason.HungUp);
    }

    private void HangUp(SimulatedCall call)
    {
        if (call.Phase == CallPhase.Bridged)
            HangUpInBridge(call);
        else
            GiveUp(call);
    }
}
