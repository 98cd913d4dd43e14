using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Recovery;

/// <summary>Takes over conversations that an engine before this one began.</summary>
internal sealed class Adoption(EngineState state, OfferLifecycle offers, CallerLifecycle callers)
{
    public EngineError? Handle(in ConversationFound e)
    {
        if (IsKnown(e))
        {
            return null;
        }

        if (!state.TryFindAgent(e.Agent, out var agent))
        {
            return new(EngineErrorCode.UnknownAgent, $"there is no agent \"{e.Agent}\" any more; his conversation goes on unseen");
        }

        if (QueueOf(e, agent) is not { } queue)
        {
            return new(EngineErrorCode.UnknownQueue, $"agent \"{e.Agent}\" serves no queue any more; his conversation goes on unseen");
        }

        MakeRoom(agent);
        var caller = Talker(e, queue);
        var offer = state.Offers.Add(agent, queue, state.NowMs);
        offer.LegUuid = e.LegUuid;
        offer.Caller = caller;
        caller.Offers.Add(offer);
        state.Commands.Add(Command.AdoptLeg(offer.Id, e.LegUuid, agent.Config, queue.Name, e.CallUuid));
        offers.Connect(offer, caller.AnsweredAtMs, isResumed: true);
        return null;
    }

    /// <summary>One of the two is ours already.</summary>
    private bool IsKnown(in ConversationFound e)
    {
        foreach (var offer in state.Offers.All)
        {
            if (offer.LegUuid == e.LegUuid)
            {
                return true;
            }
        }

        return e.Call.Value != 0 && state.Callers.Knows(e.Call);
    }

    /// <summary>The queue may have gone while they talk; the call then counts for one of those the agent serves.</summary>
    private Queue? QueueOf(in ConversationFound e, Agent agent) =>
        state.Queues.TryGetValue(e.Queue, out var queue) ? queue : agent.Tiers.Length > 0 ? agent.Tiers[0].Queue : null;

    /// <summary>He talks, so what rang for him meanwhile is taken back.</summary>
    private void MakeRoom(Agent agent)
    {
        var ringing = agent.Slots < agent.Config.Capacity ? [] : agent.Offers.Where(offer => offer.State == OfferState.Ringing).ToList();
        foreach (var offer in ringing)
        {
            var caller = offers.Withdraw(offer, HangupCause.OriginatorCancel);
            callers.OfferGone(caller);
            offers.Close(offer, HangupCause.OriginatorCancel);
        }

        agent.LegsMax = Math.Max(agent.LegsMax, agent.Offers.Count + 1);
    }

    private Caller Talker(in ConversationFound e, Queue queue)
    {
        var talkedMs = Math.Clamp(e.TalkedMs, 0, ConfigLimits.TimeMsMax);
        var hasThread = e.Call.Value != 0;
        var joined = new CallerJoined(
            hasThread ? e.Call : state.NextOwnCallId(), queue.Name, e.CallUuid, e.CallerNumber, e.CallerName, "");
        var caller = state.Callers.Add(joined, queue);
        caller.Arrive(state.NowMs, queue.Name);
        caller.HasChannel = hasThread;
        caller.AnsweredAtMs = state.NowMs - talkedMs;
        caller.JoinedAtMs = caller.AnsweredAtMs - Math.Clamp(e.WaitedMs, 0, ConfigLimits.TimeMsMax);
        caller.Standing = CallerStanding.Of(queue.Config, 0, caller.Score, caller.JoinedAtMs, state.Callers.NextSequence());
        caller.State = CallerState.Connecting;
        queue.Waiting++;
        state.Facts.CallerJoined(caller, isResumed: true);
        return caller;
    }
}
