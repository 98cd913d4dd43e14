using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Queues;

namespace Acd.Engine.Offers;

/// <summary>What agent and caller hear between answer and bridge. Whatever becomes of it, it ends in the bridge or in a wait.</summary>
internal sealed class PromptHandler(EngineState state, OfferLifecycle offers, CallerLifecycle callers)
{
    public void Handle(in LegPrompted e)
    {
        if (state.Offers.TryFind(e.Offer, out var offer) && offer.State == OfferState.Prompting)
        {
            offer.AgentHears = false;
            offers.BridgeIfPrompted(offer);
        }
    }

    /// <summary>Something the caller heard is over, and it was no announcement to somebody who waits.</summary>
    public void Handle(in CallerAnnounced e)
    {
        if (state.Callers.TryFind(e.Call, out var caller) && caller.Offers.First is { State: OfferState.Prompting } offer
            && offer.CallerHears == e.Request)
        {
            offer.CallerHears = 0;
            offers.BridgeIfPrompted(offer);
        }
    }

    /// <summary>The agent has gone without having talked: no blame, and the caller waits at his old place.</summary>
    public void AgentGone(Offer offer, HangupCause cause)
    {
        var heardSomething = offer.CallerHears != 0;
        offer.LegIsGone = true;
        AgentLifecycle.NoteHungUpBeforeTalk(offer.Agent);
        state.Facts.OfferFailed(offer, offer.Caller, cause);
        var caller = offers.Sever(offer)!;
        if (heardSomething)
        {
            state.Commands.Add(Command.Hush(caller.Call));
        }

        callers.OfferGone(caller);
        offers.Close(offer, HangupCause.None);
    }

    /// <summary>The switch never said that they have heard it.</summary>
    public void GiveUp(Offer offer)
    {
        state.Facts.Repaired(offer, "what agent and caller hear before they are connected never ended; they are connected now");
        offer.AgentHears = false;
        offer.CallerHears = 0;
        offers.BridgeIfPrompted(offer);
    }
}
