using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Reviews;

/// <summary>What follows from the answer to a proposed offer, from its absence, and from the end of a veto.</summary>
internal sealed class ReviewHandler(
    EngineState state, AgentStates states, AgentLifecycle agents, OfferStarter starter, CallerLifecycle callers,
    CallerPlacement placement, Dispatcher dispatcher)
{
    private const long VetoMsMax = 3_600_000;

    public void Handle(in OfferReviewed e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller) || caller.State != CallerState.Proposed)
        {
            return;
        }

        var review = caller.Review!;
        review.Take(state, e.Vetoed, e.Order);
        caller.OwnAgentPrompt = e.AgentPrompt ?? caller.OwnAgentPrompt;
        caller.VetoUntilMs = review.Vetoed.Count > 0 ? state.NowMs + Math.Clamp(e.VetoMs, 1, VetoMsMax) : long.MaxValue;
        Finish(caller, review);
    }

    /// <summary>Nobody answered in time: as the strategy has it, with nobody left out.</summary>
    public void GiveUp(Caller caller)
    {
        caller.Review!.Forget();
        caller.VetoUntilMs = long.MaxValue;
        Finish(caller, caller.Review);
    }

    /// <summary>A veto is over: who was left out counts again.</summary>
    public void EndVeto(Caller caller)
    {
        var stands = caller.Line is not null;
        placement.Leave(caller);
        caller.VetoUntilMs = long.MaxValue;
        caller.Review!.Forget();
        if (stands)
        {
            placement.Enter(caller);
            dispatcher.CallerWaits(caller);
        }
        else
        {
            placement.Arm(caller);
        }
    }

    /// <summary>
    /// The agents who could be offered a caller now, the first being the one who is kept for him; empty: nobody, or no such caller.
    /// O(most × pools of his queue).
    /// </summary>
    public List<OfferCandidate> CandidatesOf(CallId call, int most)
    {
        if (!state.Callers.TryFind(call, out var caller) || !caller.IsQueued)
        {
            return [];
        }

        var line = placement.LineOf(caller);
        List<Tier> ready = [];
        if (line.OnlyAgent is { } only)
        {
            ready.AddRange(only.Tiers.Where(tier => tier.Queue == caller.Queue && tier.IsReady));
        }
        else
        {
            foreach (var slot in Bits.Common(line.Pools, caller.Queue.Routes.Having))
            {
                ready.AddRange(caller.Queue.Routes.PoolAt(slot).Ready.InOrder().Take(most));
            }
        }

        ready.Sort(AgentChoice.OrderFor(line, caller.Cursor));
        var own = caller.Review?.Held?.TierIn(caller.Queue);
        var open = ready.Prepend(own).OfType<Tier>().Where(tier => !caller.IsClosedTo(tier.Agent));
        return [.. open.Take(most).Select(tier => Of(tier, caller.Review))];
    }

    private OfferCandidate Of(Tier tier, OfferReview? review) => new(
        tier.Agent.Name, tier.Agent == review?.Held ? review.HeldIdleMs : state.NowMs - tier.Agent.StateSinceMs,
        tier.Agent.CallsAnswered, tier.Level, tier.Position);

    private void Finish(Caller caller, OfferReview review)
    {
        var held = OfferLifecycle.LetGo(caller)!;
        caller.State = CallerState.Waiting;
        review.IsCleared = true;
        if (Choose(caller, review, held) is { } tier)
        {
            Ring(caller, tier);
        }
        else
        {
            callers.WaitAgain(caller);
        }

        review.IsCleared = false;
        held.KeepsIdleOrder = held.Offers.Count == 0;
        agents.Settle(held);
    }

    /// <summary>Null: neither one of the order nor the agent who was kept.</summary>
    private Tier? Choose(Caller caller, OfferReview review, Agent held)
    {
        if (caller.Queue.IsRemoved || caller.Queue.Mode == QueueMode.Closed)
        {
            return null;
        }

        var line = placement.LineOf(caller);
        var free = states.CanTakeCallers(held) ? held : null;
        return review.FirstInOrder(caller, line, free)
            ?? (free?.TierIn(caller.Queue) is { } own && OfferReview.MayServe(own, caller, line) ? own : null);
    }

    private void Ring(Caller caller, Tier tier)
    {
        if (caller.Queue.Strategy.Plan == OfferPlan.All)
        {
            placement.Enter(caller);
        }

        starter.Start(tier, caller);
        if (caller.Queue.Strategy.Plan == OfferPlan.All)
        {
            dispatcher.CallerWaits(caller);
        }
    }
}
