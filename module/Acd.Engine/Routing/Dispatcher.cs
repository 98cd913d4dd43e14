using Acd.Engine.Agents;
using Acd.Engine.Callbacks;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Reviews;

namespace Acd.Engine.Routing;

/// <summary>
/// Matches callers and agents. Invariant between two inputs: no line that wants an agent meets a pool that has one. So whenever one side
/// gains, the match is found by looking at the heads on the other side.
/// </summary>
internal sealed class Dispatcher(EngineState state, OfferStarter offers, CallbackStarter callbacks, ReviewStarter reviews)
{
    /// <summary>The caller has come to stand in his line: agents ring for him, or for whoever is before him.</summary>
    public void CallerWaits(Caller caller)
    {
        if (caller.Line is { } line)
        {
            Serve(line);
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
    /// Rings agents for whoever comes first over all lines of all queues, one at a time: after many agents have come at once, nobody may
    /// be served before somebody who comes first. O(lines × pools) for each ringing.
    /// </summary>
    public void ServeAllInOrder()
    {
        FirstWanting first;
        do
        {
            first = default;
            foreach (var queue in state.Queues.Values)
            {
                FindFirst(queue, ref first);
            }
        }
        while (TryStart(first));
    }

    /// <summary>The same for one queue.</summary>
    public void ServeInOrder(Queue queue)
    {
        FirstWanting first;
        do
        {
            first = default;
            FindFirst(queue, ref first);
        }
        while (TryStart(first));
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

    private void FindFirst(Queue queue, ref FirstWanting first)
    {
        foreach (var slot in queue.Routes.Wanting)
        {
            var line = queue.Routes.LineAt(slot);
            if (AgentChoice.Find(line, state.NowMs) is { } tier)
            {
                var caller = line.FirstFor(tier.Agent, state.NowMs)!;
                var rank = caller.Standing.RankAt(state.NowMs);
                if (first.Tier is null || rank.CompareTo(first.Rank) < 0)
                {
                    first = new FirstWanting(tier, line, caller, rank);
                }
            }
        }
    }

    private bool TryStart(in FirstWanting first)
    {
        if (first.Tier is null)
        {
            return false;
        }

        Start(first.Tier, first.Line!, first.Caller!);
        return true;
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
            if (ReadyAgents.MayServe(agent, candidate) && FindIn(candidate, ref caller))
            {
                tier = candidate;
            }
        }

        return caller is not null;
    }

    private bool FindIn(Tier tier, ref Caller? best)
    {
        var found = false;
        foreach (var slot in Bits.Common(tier.Pool.Lines, tier.Queue.Routes.Wanting))
        {
            found |= Improve(tier.Queue.Routes.LineAt(slot), tier.Agent, ref best);
        }

        return found;
    }

    private bool Improve(Line line, Agent agent, ref Caller? best)
    {
        var caller = line.FirstFor(agent, state.NowMs);
        if (caller is null || (best is not null && best.ComesBefore(caller, state.NowMs)))
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
        else if (ReviewStarter.IsDue(caller))
        {
            reviews.Begin(tier, caller);
        }
        else
        {
            offers.Start(caller.Review?.FirstInOrder(caller, line, tier.Agent) ?? tier, caller);
        }
    }

    private readonly record struct FirstWanting(Tier? Tier, Line? Line, Caller? Caller, CallerRank Rank);
}
