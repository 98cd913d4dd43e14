using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Queues;

namespace Acd.Engine.Offers;

/// <summary>What agents say about what they are offered. Each answers with an error, and then nothing has changed.</summary>
internal sealed class OfferOrders(EngineState state, OfferLifecycle offers, CallerLifecycle callers)
{
    public EngineError? Handle(in OfferDeclined e)
    {
        if (!state.TryFindAgent(e.Agent, out var agent))
        {
            return EngineError.UnknownAgent(e.Agent);
        }

        if (Find(agent, e) is not { } offer)
        {
            var what = e.Offer == default ? "no call" : $"{e.Offer}";
            return new(
                EngineErrorCode.WrongState, "decline-not-ringing",
                $"the phone of agent \"{e.Agent}\" rings for {what} that could be declined: it was answered, or its caller has gone");
        }

        var caller = offers.Fail(offer, HangupCause.CallRejected, OfferFailure.Rejected);
        callers.OfferGone(caller);
        offers.Close(offer, HangupCause.CallRejected);
        return null;
    }

    private static Offer? Find(Agent agent, in OfferDeclined e)
    {
        foreach (var offer in agent.Offers)
        {
            if (offer.State == OfferState.Ringing && (e.Offer == default || e.Offer == offer.Id))
            {
                return offer;
            }
        }

        return null;
    }
}
