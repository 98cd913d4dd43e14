using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Routing;

namespace Acd.Engine.Queues;

/// <summary>Callers come and go.</summary>
internal sealed class CallerHandler(EngineState state, CallerLifecycle callers, OfferLifecycle offers, Dispatcher dispatcher)
{
    public void Handle(in CallerJoined e)
    {
        if (state.Callers.Knows(e.Call))
        {
            return;
        }

        if (!state.Queues.TryGetValue(e.Queue, out var queue))
        {
            state.Callers.Refuse(e.Call);
            state.Facts.CallerRefused(e.Call, e.Queue, CallerOutcome.UnknownQueue);
            state.Commands.Add(Command.ReleaseCaller(e.Call, ReleaseResult.UnknownQueue, ""));
            return;
        }

        var caller = state.Callers.Add(e, queue, state.NowMs);
        state.Facts.CallerJoined(caller);
        state.Commands.Add(Command.AcceptCaller(e.Call, queue.Config.Music, queue.Config.FallbackExtension));
        callers.ArmMaxWait(caller);
        dispatcher.CallerWaits(caller);
    }

    public void Handle(in CallerLeft e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller))
        {
            return;
        }

        var offer = caller.Offer;
        switch (caller.State)
        {
            case CallerState.Offered when e.Reason == LeaveReason.Released && offer!.State == OfferState.Bridging:
                // Only the end of a bridge we ordered can mean this: its start got lost on the way.
                state.Facts.Repaired(offer, "the caller left after his bridge, whose start was never reported");
                offers.Connect(offer);
                if (caller.State == CallerState.Connected)
                {
                    offers.EndTalk(offer);
                }

                callers.End(caller, CallerOutcome.Answered);
                break;
            case CallerState.Offered:
                offers.Withdraw(offer!);
                callers.End(caller, OutcomeOf(e.Reason));
                offers.Close(offer!, HangupCause.OriginatorCancel);
                break;
            case CallerState.Connected:
                offers.EndTalk(offer!);
                callers.End(caller, CallerOutcome.Answered);
                break;
            case CallerState.Leaving:
                callers.End(caller, caller.Outcome);
                break;
            default:
                callers.End(caller, OutcomeOf(e.Reason));
                break;
        }
    }

    private static CallerOutcome OutcomeOf(LeaveReason reason) => reason switch
    {
        LeaveReason.HungUp => CallerOutcome.Abandoned,
        LeaveReason.Fallback => CallerOutcome.Fallback,
        LeaveReason.TakenAway => CallerOutcome.TakenAway,

        // Released without an order of ours that still stands.
        _ => CallerOutcome.Lost,
    };
}
