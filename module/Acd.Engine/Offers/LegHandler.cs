using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Offers;

/// <summary>What becomes of the agent's leg.</summary>
internal sealed class LegHandler(
    EngineState state, OfferLifecycle offers, CallerLifecycle callers, CallerPlacement placement, CallbackHandler callbacks,
    PromptHandler prompts)
{
    public void Handle(in LegDialing e)
    {
        if (state.Offers.TryFind(e.Offer, out var offer) && offer.State == OfferState.Ringing && offer.DialingAtMs is null)
        {
            offer.DialingAtMs = state.NowMs;
            var dueMs = state.NowMs + offer.Agent.Config.LegTimeoutMs + EngineTimes.AnswerGraceMs;
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
            offer.LegUuid = e.LegUuid;
            Answered(offer);
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
                var caller = offers.Fail(offer, e.Cause, OfferFailures.Classify(e.Cause, offer.Agent.Config));
                callers.OfferGone(caller);
                offers.Close(offer, HangupCause.None);
                break;
            case OfferState.AwaitingCustomer:
                offer.LegIsGone = true;
                callbacks.AgentGone(offer, e.Cause);
                break;
            case OfferState.Prompting:
                prompts.AgentGone(offer, e.Cause);
                break;
            case OfferState.Bridging:
                // The bridge decides: it may have stood and be over already.
                offer.LegIsGone = true;
                offer.LegCause = e.Cause;
                break;
            case OfferState.Talking:
                offer.LegIsGone = true;
                var talker = offer.Caller!;
                offers.EndTalk(offer);
                if (!talker.HasChannel)
                {
                    // An adopted one whose thread isn't in the application: nobody will say that he left.
                    callers.End(talker, talker.Outcome);
                }

                break;
            case OfferState.LivingOn:
                offers.EndLife(offer);
                break;
            default:
                offers.LegGone(offer);
                break;
        }
    }

    private void Answered(Offer offer)
    {
        if (offer.Line is not null && !TryBind(offer))
        {
            offers.Withdraw(offer, HangupCause.OriginatorCancel);
            offers.Close(offer, HangupCause.OriginatorCancel);
        }
        else if (!offer.Caller!.HasChannel)
        {
            callbacks.AgentAnswered(offer);
        }
        else
        {
            offers.Answer(offer);
        }
    }

    /// <summary>An offer made for nobody in particular gets whoever is first in its queue now.</summary>
    private bool TryBind(Offer offer)
    {
        var line = offer.Line!;
        if (LineChoice.FirstOf(offer.Queue, offer.Agent, state.NowMs) is not { } caller)
        {
            return false;
        }

        line.Unbound.Remove(offer);
        line.Queue.Routes.Mark(line);
        state.MarkDirty(line.Queue);
        offer.Line = null;
        offer.Caller = caller;
        placement.Leave(caller);
        caller.Offers.Add(offer);
        return true;
    }
}
