using System.Diagnostics.CodeAnalysis;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Queues;

namespace Acd.Engine.Offers;

/// <summary>What becomes of a bridge.</summary>
internal sealed class BridgeHandler(EngineState state, OfferLifecycle offers, CallerLifecycle callers)
{
    public void Handle(in BridgeStarted e)
    {
        if (TryFind(e.Call, e.Offer, out var offer) && offer.State == OfferState.Bridging)
        {
            offers.Connect(offer);
        }
    }

    public void Handle(in BridgeEnded e)
    {
        if (!TryFind(e.Call, e.Offer, out var offer))
        {
            return;
        }

        if (offer.State == OfferState.Talking && e.LegLivesOn && !offer.LegIsGone)
        {
            offers.LetLiveOn(offer);
        }
        else if (offer.State == OfferState.Talking)
        {
            offers.EndTalk(offer);
        }
        else if (offer.State == OfferState.Bridging)
        {
            var cause = offer.LegIsGone ? offer.LegCause : HangupCause.DestinationOutOfOrder;
            var caller = offers.Fail(offer, cause, OfferFailure.Technical);
            callers.OfferGone(caller);
            offers.Close(offer, HangupCause.NormalClearing);
        }
    }

    /// <summary>
    /// The switch has said nothing of the ordered bridge in its time. The end of the leg brings the caller's channel back from it, and he
    /// waits again; a channel that doesn't come back even then is held by the switch, and no other agent could talk to him.
    /// </summary>
    public void GiveUp(Offer offer)
    {
        if (!offer.CancelOrdered)
        {
            state.Facts.Repaired(offer, "the ordered bridge neither started nor failed; the leg is cancelled");
            offers.CancelBridge(offer);
            return;
        }

        state.Facts.Repaired(offer, "the caller's channel didn't come back from a bridge whose leg was cancelled; he is released");
        var caller = offers.Fail(offer, HangupCause.NormalClearing, OfferFailure.Technical)!;
        callers.Release(caller, ReleaseResult.Failed, caller.Queue.Config.FallbackExtension);
        if (offer.LegIsGone)
        {
            offers.LegGone(offer);
        }
        else
        {
            offers.RepairLeg(offer);
        }
    }

    /// <summary>The offer, if it still is this caller's.</summary>
    private bool TryFind(CallId call, OfferId id, [NotNullWhen(true)] out Offer? offer) =>
        state.Offers.TryFind(id, out offer) && offer.Caller is { } caller && caller.Call == call;
}
