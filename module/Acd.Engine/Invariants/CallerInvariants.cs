using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine.Invariants;

/// <summary>A caller is in exactly one state, and everything that belongs to it agrees.</summary>
internal static class CallerInvariants
{
    public static string? Find(EngineState state)
    {
        foreach (var caller in state.Callers.All)
        {
            if ((InLine(caller) ?? InOffers(caller) ?? InDeadlines(caller)) is { } violation)
            {
                return $"{caller.Call} in queue \"{caller.Queue.Name}\" is {caller.State} and {violation}";
            }
        }

        return null;
    }

    private static string? InLine(Caller caller)
    {
        if (caller.Line is { } line)
        {
            var tree = caller.IsAged ? line.Aged : line.Ageing;
            if (line.Queue != caller.Queue || !tree.Contains(caller))
            {
                return "stands in a line that doesn't know him";
            }
        }

        var mayStand = caller.State is CallerState.Waiting or CallerState.Offered;
        if (caller.Line is not null && !mayStand)
        {
            return "stands in a line";
        }

        if (caller.State == CallerState.Waiting && caller.Line is null)
        {
            return "stands in no line";
        }

        if ((caller.State == CallerState.Proposed) != (caller.Review?.Held?.ReservedFor == caller))
        {
            return "the agent who is kept for him doesn't know it";
        }

        if (caller.Queue.IsRemoved && mayStand)
        {
            return "his queue is gone";
        }

        return null;
    }

    private static string? InOffers(Caller caller)
    {
        var count = caller.Offers.Count;
        var first = caller.Offers.First?.State;
        var fits = caller.State switch
        {
            CallerState.Waiting or CallerState.Proposed or CallerState.Deferred or CallerState.Leaving => count == 0,
            CallerState.Offered => count > 0 && AllRing(caller),
            CallerState.Connecting => count == 1 && first is OfferState.Prompting or OfferState.Bridging,
            CallerState.Connected => count == 1 && first == OfferState.Talking,
            _ => count == 0 || (count == 1 && first == OfferState.AwaitingCustomer),
        };
        if (!fits)
        {
            return $"has {count} offers, the first {first?.ToString() ?? "missing"}";
        }

        for (var offer = caller.Offers.First; offer is not null; offer = offer.After)
        {
            if (offer.Caller != caller)
            {
                return $"{offer.Id} isn't his";
            }
        }

        return null;
    }

    private static bool AllRing(Caller caller)
    {
        for (var offer = caller.Offers.First; offer is not null; offer = offer.After)
        {
            if (offer.State != OfferState.Ringing)
            {
                return false;
            }
        }

        return true;
    }

    private static string? InDeadlines(Caller caller)
    {
        var reason = caller.Deadline.Reason;
        var fits = caller.State switch
        {
            CallerState.Leaving => reason == DeadlineReason.CallerLeave,
            CallerState.Connected => !caller.Deadline.IsArmed,
            CallerState.Connecting or CallerState.Dialled => true,
            _ when !caller.HasChannel => reason == DeadlineReason.CallbackExpiry,
            CallerState.Offered when caller.IsSpared => reason is DeadlineReason.MaxWait or DeadlineReason.None,
            _ => reason == (caller.Queue.Config.MaxWaitMs > 0 ? DeadlineReason.MaxWait : DeadlineReason.None),
        };
        if (!fits)
        {
            return $"his deadline is {reason}";
        }

        if (caller.State == CallerState.Dialled && caller.StepDeadline.Reason != DeadlineReason.CustomerAnswer)
        {
            return $"his next step is {caller.StepDeadline.Reason}";
        }

        var isAwaited = caller.StepDeadline.Reason == DeadlineReason.CallerStep && caller.ReviewDueMs < long.MaxValue;
        if (caller.State == CallerState.Proposed && !isAwaited)
        {
            return "the answer about his offer is awaited for ever";
        }

        return null;
    }
}
