using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>The callers' side: they arrive, wait, lose patience, are released.</summary>
internal sealed class SimulatedCallers(Agenda agenda, EventOutlet outlet, CallerBehaviour behaviour)
{
    private readonly Dictionary<CallId, SimulatedCall> _calls = [];
    private ulong _lastId;
    private long _lastArrivalUs;

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

    /// <summary>Order of the engine. A caller in a bridge has left the waiting room and doesn't hear it.</summary>
    public void Release(CallId id)
    {
        if (Find(id) is { Phase: CallPhase.Waiting } call)
            Leave(call, LeaveReason.Released);
    }

    public void Leave(SimulatedCall call, LeaveReason reason)
    {
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
        string number = $"+1555{call.Id.Value:D7}";
        outlet.Tell((events, atUs) => events.On(
            new CallerJoined(call.Id, call.Queue, call.Uuid, number, $"Caller {call.Id.Value}", "5000"), atUs));
        if (behaviour.PatienceUs() is { } patienceUs)
            agenda.After(patienceUs, () => GiveUp(call));
        PlanNextArrival();
    }

    private void GiveUp(SimulatedCall call)
    {
        if (call.Phase == CallPhase.Waiting)
            Leave(call, LeaveReason.HungUp);
    }
}
