using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine.Offers;

/// <summary>What becomes of the agent's leg.</summary>
internal sealed class LegHandler(EngineState state, OfferLifecycle offers, CallerLifecycle callers)
{
    public void Handle(in LegDialing e)
    {
        if (state.Offers.TryFind(e.Offer, out var offer) && offer.State == OfferState.Ringing && offer.DialingAtMs is null)
        {
            offer.DialingAtMs = state.NowMs;
            var dueMs = state.NowMs + offer.Agent.Config.RingTimeoutMs + EngineTimes.AnswerGraceMs;
            state.Deadlines.Arm(offer.Deadline, dueMs, DeadlineReason.OfferAnswer);
        }
    }

    public void Handle(in LegAnswered e)
    {
        if (!state.Offers.TryFind(e.Offer, out var offer))
        {
            // A leg of an engine before us, or one we gave up on: nobody else will ever hang it up.
            state.Commands.Add(Command.CancelLeg(e.Offer, HangupCause.OriginatorCancel));
        }
        else if (offer.State == OfferState.Ringing)
        {
            offers.Answer(offer);
        }
    }

    public void Handle(in LegEnded e)
    {
        if (!state.Offers.TryFind(e.Offer, out var offer))
        {
            return;
        }

        switch (offer.State)
        {
            case OfferState.Ringing:
                offer.LegIsGone = true;
                var caller = offers.Fail(offer, e.Cause, OfferFailures.Classify(e.Cause));
                callers.WaitAgain(caller);
                offers.Close(offer, HangupCause.None);
                break;
            case OfferState.Bridging:
                // The bridge decides: it may have stood and be over already.
                offer.LegIsGone = true;
                offer.LegCause = e.Cause;
                break;
            case OfferState.Talking:
                offer.LegIsGone = true;
                offers.EndTalk(offer);
                break;
            default:
                offers.LegGone(offer);
                break;
        }
    }
}
