using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Recovery;

/// <summary>
/// Compares who is here with what the switch has. A report that got lost leaves somebody behind who waits for it for ever: an agent who
/// talks to nobody, a caller who is gone. Each repair is a fact.
/// </summary>
internal sealed class Reconciler(
    EngineState state, LegHandler legs, CallerHandler callers, CallbackHandler callbacks)
{
    /// <summary>A report may be on its way when the switch counts; it has arrived by the next count.</summary>
    private const int MissesMax = 2;

    private readonly Dictionary<CallId, int> _strangers = [];
    private readonly Dictionary<OfferId, int> _strayLegs = [];

    public void Handle(in ChannelsCounted e)
    {
        foreach (var offer in MissingOffers(e))
        {
            state.Facts.Repaired(offer, "the switch has no such leg any more and never said that it ended");
            legs.Handle(new LegEnded(offer.Id, HangupCause.NormalTemporaryFailure));
        }

        foreach (var caller in MissingCallers(e))
        {
            Miss(caller);
        }

        FindStrangers(e);
        FindStrayLegs(e);
    }

    private List<Offer> MissingOffers(in ChannelsCounted e)
    {
        List<Offer> missing = [];
        foreach (var offer in state.Offers.All)
        {
            offer.Misses = e.Legs.Contains(offer.Id) || offer.StartedAtMs >= e.AskedAtMs ? 0 : offer.Misses + 1;
            if (offer.Misses >= MissesMax && !offer.LegIsGone)
            {
                missing.Add(offer);
            }
        }

        return missing;
    }

    private List<Caller> MissingCallers(in ChannelsCounted e)
    {
        List<Caller> missing = [];
        foreach (var caller in state.Callers.All)
        {
            var isJudged = caller.ArrivedAtMs < e.AskedAtMs && (caller.HasChannel || caller.Callback is { HasHungUp: false });
            caller.Misses = !isJudged || e.Callers.Contains(caller.Call) ? 0 : caller.Misses + 1;
            if (caller.Misses >= MissesMax)
            {
                missing.Add(caller);
            }
        }

        return missing;
    }

    private void Miss(Caller caller)
    {
        caller.Misses = 0;
        if (!caller.HasChannel)
        {
            state.Facts.Repaired(caller, "the hang-up of a caller who is to be called back was never reported; his line is free");
            callbacks.CallerHungUp(caller);
            return;
        }

        state.Facts.Repaired(caller, "the caller's channel is gone and the switch never said that he left");

        // Whether he hung up while he waited isn't known, so it counts as nobody's decision; a bridge under way is cancelled.
        var reason = caller.State == CallerState.Connecting ? LeaveReason.HungUp : LeaveReason.Released;
        callers.Handle(new CallerLeft(caller.Call, reason));
    }

    /// <summary>Callers the switch has and we don't: nobody would ever serve or release them.</summary>
    private void FindStrangers(in ChannelsCounted e)
    {
        foreach (var call in Counted(_strangers, e.Callers, state.Callers.Has))
        {
            state.Facts.Repaired(call, "a caller sits in the application and was never reported; sent to his fallback");
            state.Commands.Add(Command.SendToFallback(call));
        }
    }

    private void FindStrayLegs(in ChannelsCounted e)
    {
        foreach (var leg in Counted(_strayLegs, e.IdleLegs, id => state.Offers.TryFind(id, out _)))
        {
            state.Facts.Repaired(leg, "a leg rings or stands for nobody; cancelled");
            state.Commands.Add(Command.CancelLeg(leg, HangupCause.OriginatorCancel));
        }
    }

    /// <summary>Those who have been strangers often enough to be sure, each once.</summary>
    private static List<TId> Counted<TId>(Dictionary<TId, int> strangers, IReadOnlySet<TId> there, Func<TId, bool> isKnown)
        where TId : struct
    {
        foreach (var id in strangers.Keys.Where(id => !there.Contains(id) || isKnown(id)).ToList())
        {
            strangers.Remove(id);
        }

        List<TId> sure = [];
        foreach (var id in there)
        {
            if (!isKnown(id) && (strangers[id] = strangers.GetValueOrDefault(id) + 1) == MissesMax)
            {
                sure.Add(id);
            }
        }

        return sure;
    }
}
