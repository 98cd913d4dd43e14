using Acd.Engine.Agents;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine;

/// <summary>
/// Checks what must hold between two inputs. O(everything) without allocation: run it after every step in tests and now and then in
/// production, where a violation is a defect to report, not a reason to stop.
/// </summary>
public static class EngineInvariants
{
    /// <summary>The first violation found, as one sentence; null when all is well.</summary>
    public static string? FindViolation(AcdEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var state = engine.State;
        if (!state.Deadlines.IsConsistent())
        {
            return "the deadline heap is out of order";
        }

        return InCallers(state) ?? InOffers(state) ?? InAgents(state) ?? InQueues(state);
    }

    private static string? InCallers(EngineState state)
    {
        foreach (var caller in state.Callers.All)
        {
            var violation = In(caller);
            if (violation is not null)
            {
                return $"{caller.Call} in queue \"{caller.Queue.Name}\" is {caller.State} and {violation}";
            }
        }

        return null;
    }

    private static string? In(Caller caller)
    {
        var isQueued = caller.Queue.Waiting.Contains(caller);
        if (isQueued != (caller.State == CallerState.Waiting))
        {
            return isQueued ? "stands in the waiting line" : "doesn't stand in the waiting line";
        }

        var offerState = caller.Offer?.State;
        var offerFits = caller.State switch
        {
            CallerState.Offered => offerState is OfferState.Ringing or OfferState.Bridging,
            CallerState.Connected => offerState is OfferState.Talking,
            _ => offerState is null,
        };
        if (!offerFits || (caller.Offer is { } offer && offer.Caller != caller))
        {
            return $"his offer is {offerState?.ToString() ?? "missing"}";
        }

        if (caller.Queue.IsRemoved && (isQueued || offerState is OfferState.Ringing))
        {
            return "his queue is gone";
        }

        var reasonFits = caller.State switch
        {
            CallerState.Leaving => caller.Deadline.Reason == DeadlineReason.CallerLeave,
            CallerState.Connected => !caller.Deadline.IsArmed,
            _ => caller.Queue.Config.MaxWaitMs == 0
                || caller.Deadline.Reason == DeadlineReason.MaxWait
                || offerState == OfferState.Bridging,
        };
        return reasonFits ? null : $"his deadline is {caller.Deadline.Reason}";
    }

    private static string? InOffers(EngineState state)
    {
        foreach (var offer in state.Offers.All)
        {
            if (offer.Agent.Offer != offer)
            {
                return $"{offer.Id} is a second live leg of agent \"{offer.Agent.Name}\"";
            }

            if ((offer.Caller is null) != (offer.State == OfferState.Closing) || (offer.Caller is { } caller && caller.Offer != offer))
            {
                return $"{offer.Id} is {offer.State} and disagrees with its caller";
            }

            var due = offer.State switch
            {
                OfferState.Ringing => DeadlineReason.OfferAnswer,
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

    private static string? InAgents(EngineState state)
    {
        foreach (var agent in state.Agents.Values)
        {
            var violation = In(agent);
            if (violation is not null)
            {
                return $"agent \"{agent.Name}\" is {agent.State} and {violation}";
            }
        }

        return null;
    }

    private static string? In(Agent agent)
    {
        var legState = agent.Offer?.State;
        var legFits = agent.State switch
        {
            AgentState.Ringing => legState is OfferState.Ringing or OfferState.Bridging,
            AgentState.Talking => legState is OfferState.Talking,
            AgentState.Releasing => legState is OfferState.Closing,
            AgentState.WrapUp => legState is null or OfferState.Closing,
            _ => legState is null,
        };
        if (!legFits)
        {
            return $"his leg is {legState?.ToString() ?? "missing"}";
        }

        var due = agent.State switch
        {
            AgentState.WrapUp => DeadlineReason.WrapUpEnd,
            AgentState.Cooling => DeadlineReason.CoolingEnd,
            _ => DeadlineReason.None,
        };
        if (agent.Deadline.Reason != due || agent.Deadline.IsArmed != (due != DeadlineReason.None))
        {
            return $"his deadline is {agent.Deadline.Reason}";
        }

        if (agent.State is AgentState.Ready or AgentState.Cooling or AgentState.WrapUp && !agent.IsAvailable)
        {
            return $"his status is {agent.Status}";
        }

        if (agent.IsRemoved && agent.Offer is null)
        {
            return "is still here after his removal";
        }

        foreach (var tier in agent.Tiers)
        {
            if (tier.Queue.Ready.Contains(tier) != (agent.State == AgentState.Ready))
            {
                return $"queue \"{tier.Queue.Name}\" doesn't know it";
            }
        }

        return null;
    }

    private static string? InQueues(EngineState state)
    {
        foreach (var queue in state.Queues.Values)
        {
            if (queue.Waiting.Count > 0 && queue.Ready.Count > 0)
            {
                return $"queue \"{queue.Name}\" has {queue.Waiting.Count} callers waiting and {queue.Ready.Count} agents ready";
            }

            if (!queue.Waiting.IsConsistent() || !queue.Ready.IsConsistent())
            {
                return $"queue \"{queue.Name}\" has lost its order";
            }
        }

        return null;
    }
}
