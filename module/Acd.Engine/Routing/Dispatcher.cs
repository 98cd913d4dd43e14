using Acd.Engine.Agents;
using Acd.Engine.Callbacks;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Routing;

/// <summary>
/// Matches callers and agents. Invariant between two inputs: no line that wants an agent meets a pool that has one. So whenever one side
/// gains, the match is found by looking at the heads on the other side.
/// </summary>
internal sealed class Dispatcher(EngineState state, OfferStarter offers, CallbackStarter callbacks)
{
    /// <summary>The caller has come to stand in his line: agents ring for him, or for whoever is before him.</summary>
    public void CallerWaits(Caller caller)
    {
        if (caller.Line is { } line)
        {
            Serve(line);
        }
    }

    /// <summary>Rings agents for this caller and not for those behind him, whom somebody in another line may come before.</summary>
    public void Serve(Caller caller)
    {
        while (caller.Line is { Demand: > 0 } line && AgentChoice.Find(line, state.NowMs) is { } tier
            && line.FirstFor(tier.Agent, state.NowMs) == caller)
        {
            Start(tier, line, caller);
            if (line.Queue.Strategy.Plan == OfferPlan.AsManyAsCallers)
            {
                return;
            }
        }
    }

    /// <summary>Rings agents for the callers of all the queue's lines, first come first. O(lines) for each offer, and rare.</summary>
    public void ServeInOrder(Queue queue)
    {
        while (FirstServable(queue) is { } next)
        {
            Start(next.Tier, next.Caller.Line!, next.Caller);
        }
    }

    /// <summary>Rings agents as long as the line wants some and there are some.</summary>
    public void Serve(Line line)
    {
        while (line.Demand > 0 && AgentChoice.Find(line, state.NowMs) is { } tier)
        {
            Start(tier, line, line.FirstFor(tier.Agent, state.NowMs)!);
        }
    }

    /// <summary>
    /// The agent can take callers: he gets those who come first in all his queues, as many as he has room for, and stands ready for more.
    /// </summary>
    public void AgentReady(Agent agent, AgentStates states)
    {
        while (states.CanTakeCallers(agent))
        {
            if (!TryFindCaller(agent, out var tier, out var caller))
            {
                ReadyAgents.Add(state, agent);
                return;
            }

            Start(tier!, caller!.Line!, caller);
        }
    }

    /// <summary>The first caller this agent could serve in this queue right now; null when there is none.</summary>
    public Caller? FirstIn(Queue queue, Agent agent)
    {
        Caller? first = null;
        if (agent.TierIn(queue) is { } tier)
        {
            FindIn(tier, queue.Routes.Wanting, ref first);
        }

        return first;
    }

    private (Tier Tier, Caller Caller)? FirstServable(Queue queue)
    {
        (Tier Tier, Caller Caller)? first = null;
        foreach (var slot in queue.Routes.Wanting)
        {
            var line = queue.Routes.LineAt(slot);
            if (AgentChoice.Find(line, state.NowMs) is { } tier && line.FirstFor(tier.Agent, state.NowMs) is { } caller
                && (first is not { } best || caller.Standing.RankAt(state.NowMs).CompareTo(best.Caller.Standing.RankAt(state.NowMs)) < 0))
            {
                first = (tier, caller);
            }
        }

        return first;
    }

    private bool TryFindCaller(Agent agent, out Tier? tier, out Caller? caller)
    {
        caller = null;
        tier = null;
        foreach (var line in agent.OwnLines)
        {
            var queueTier = agent.TierIn(line.Queue);
            if (line.Demand > 0 && queueTier is not null && ReadyAgents.MayServe(agent, queueTier) && Improve(line, agent, ref caller))
            {
                tier = queueTier;
            }
        }

        foreach (var candidate in agent.Tiers)
        {
            if (ReadyAgents.MayServe(agent, candidate) && FindIn(candidate, candidate.Queue.Routes.Wanting, ref caller))
            {
                tier = candidate;
            }
        }

        return caller is not null;
    }

    private bool FindIn(Tier tier, Bits wanting, ref Caller? best)
    {
        var found = false;
        foreach (var slot in Bits.Common(tier.Pool.Lines, wanting))
        {
            found |= Improve(tier.Queue.Routes.LineAt(slot), tier.Agent, ref best);
        }

        return found;
    }

    private bool Improve(Line line, Agent agent, ref Caller? best)
    {
        var caller = line.FirstFor(agent, state.NowMs);
        if (caller is null || (best is not null && best.Standing.RankAt(state.NowMs).CompareTo(caller.Standing.RankAt(state.NowMs)) < 0))
        {
            return false;
        }

        best = caller;
        return true;
    }

    private void Start(Tier tier, Line line, Caller caller)
    {
        if (caller.Callback is { } && !caller.HasChannel)
        {
            callbacks.Start(tier, caller);
        }
        else if (line.Queue.Strategy.Plan == OfferPlan.AsManyAsCallers)
        {
            offers.StartUnbound(tier, line);
        }
        else
        {
            offers.Start(tier, caller);
        }
    }
}
