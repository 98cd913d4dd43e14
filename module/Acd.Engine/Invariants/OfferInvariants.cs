using Acd.Engine.Offers;
using Acd.Engine.Timing;

namespace Acd.Engine.Invariants;

/// <summary>Every leg we ordered belongs to its agent, and to its caller or its end, with a deadline unless they talk.</summary>
internal static class OfferInvariants
{
    public static string? Find(EngineState state)
    {
        foreach (var offer in state.Offers.All)
        {
            if (!offer.Agent.Offers.Contains(offer))
            {
                return $"{offer.Id} isn't known to agent \"{offer.Agent.Name}\"";
            }

            var isUnbound = offer.Line is not null;
            var hasCaller = offer.Caller is not null;
            var isOver = offer.State is OfferState.Closing or OfferState.LivingOn;
            if ((isUnbound && offer.State != OfferState.Ringing) || hasCaller == (isUnbound || isOver))
            {
                return $"{offer.Id} is {offer.State} and has {(hasCaller ? "a" : "no")} caller";
            }

            var list = offer.Caller?.Offers ?? offer.Line?.Unbound;
            if (offer.List != list)
            {
                return $"{offer.Id} is {offer.State} and stands in the wrong list";
            }

            var due = offer.State switch
            {
                OfferState.Ringing => DeadlineReason.OfferAnswer,
                OfferState.Prompting => DeadlineReason.Prompts,
                OfferState.Bridging => DeadlineReason.BridgeStart,
                OfferState.Closing => DeadlineReason.LegRelease,
                _ => DeadlineReason.None,
            };
            if (offer.Deadline.Reason != due || offer.Deadline.IsArmed != (due != DeadlineReason.None))
            {
                return $"{offer.Id} is {offer.State} and its deadline is {offer.Deadline.Reason}";
            }
        }

        return null;
    }
}
