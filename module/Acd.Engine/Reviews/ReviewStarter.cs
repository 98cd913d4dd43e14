using Acd.Engine.Agents;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Reviews;

/// <summary>
/// Before the first phone rings for a caller somebody outside may be asked. The agent whose turn it is is kept for him meanwhile, so that
/// nobody overtakes him; the caller stands in no line.
/// </summary>
internal sealed class ReviewStarter(EngineState state, AgentStates agents, CallerPlacement placement)
{
    /// <summary>This offer has to wait for an answer. Never for somebody who has to be called back, nor for the second phone.</summary>
    public static bool IsDue(Caller caller) =>
        caller.ReviewMs > 0 && caller.Offers.IsEmpty && caller.Callback is null && caller.Review is not { IsCleared: true };

    public void Begin(Tier tier, Caller caller)
    {
        placement.Leave(caller);
        caller.State = CallerState.Proposed;
        caller.ReviewDueMs = state.NowMs + caller.ReviewMs;
        var review = caller.Review ??= new OfferReview();
        var agent = tier.Agent;
        review.Held = agent;
        review.HeldIdleMs = state.NowMs - agent.StateSinceMs;
        agent.ReservedFor = caller;
        agents.Update(agent);
        placement.Arm(caller);
        state.Facts.OfferProposed(caller, agent);
    }
}
