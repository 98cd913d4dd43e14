using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Simulator;

/// <summary>Callers and agents in conversation.</summary>
internal sealed class SimulatedBridges(
    Agenda agenda, EventOutlet outlet, SimulatedCallers callers, SimulatedLegs legs, AgentBehaviour behaviour)
{
    public void Bridge(CallId callId, OfferId offer)
    {
        if (callers.Find(callId) is not { } call)
            return;
        if (call.Phase == CallPhase.Bridged)
            throw new InvalidOperationException($"{callId} is to be bridged with {offer} but talks already");
        if (legs.Find(offer) is not { Phase: LegPhase.Answered } leg)
        {
            outlet.Tell((events, atUs) => events.On(new BridgeEnded(callId, offer), atUs));
            return;
        }
        callers.Connect(call);
        leg.Phase = LegPhase.Bridged;
        leg.Caller = call;
        call.Leg = leg;
        outlet.Tell((events, atUs) => events.On(new BridgeStarted(callId, offer), atUs));
        callers.Step(callId);
        agenda.After(behaviour.TalkUs(), () => EndTalk(leg));
    }

    /// <summary>Order of the engine: whatever phase the leg is in, it ends.</summary>
    public void CancelLeg(OfferId offer, HangupCause cause)
    {
        if (legs.Find(offer) is not { } leg)
            return;
        if (leg.Phase == LegPhase.Bridged)
            End(leg, LeaveReason.Released, cause);
        else
            legs.Cancel(leg, cause);
    }

    /// <summary>The caller hangs up in the middle of the conversation.</summary>
    public void HangUp(SimulatedCall call) => End(call.Leg!, LeaveReason.HungUp, HangupCause.NormalClearing);

    private void EndTalk(SimulatedLeg leg)
    {
        if (leg.Phase == LegPhase.Bridged)
            End(leg, behaviour.HangsUpFirst() ? LeaveReason.Released : LeaveReason.HungUp, HangupCause.NormalClearing);
    }

    private void End(SimulatedLeg leg, LeaveReason reason, HangupCause cause)
    {
        var call = leg.Caller!;
        bool legFirst = behaviour.LegEndsFirst();
        if (legFirst)
            legs.End(leg, cause);
        outlet.Tell((events, atUs) => events.On(new BridgeEnded(call.Id, leg.Id), atUs));
        callers.Leave(call, reason);
        if (!legFirst)
            legs.End(leg, cause);
    }
}
