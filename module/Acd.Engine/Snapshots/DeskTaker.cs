using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Offers;

namespace Acd.Engine.Snapshots;

/// <summary>Copies what one agent may see of himself. O(his calls + codes there are).</summary>
internal static class DeskTaker
{
    public static AgentDesk? Take(EngineState state, string name)
    {
        if (!state.TryFindAgent(name, out var agent))
        {
            return null;
        }

        var isInWrapUp = agent.State == AgentState.WrapUp;
        var canEnd = isInWrapUp
            ? agent.Config.WrapUpRule == WrapUpRule.EarlyExit
            : agent.State == AgentState.Cooling && agent.CanEndRest;
        return new AgentDesk(
            agent.Name, agent.Status, agent.StatusReason, agent.State, state.NowMs - agent.StateSinceMs, HeldMs(state, agent),
            isInWrapUp && agent.Config.WrapUpRule == WrapUpRule.UntilDisposition, canEnd,
            isInWrapUp ? agent.WrapUpExtensionLeftMs : 0,
            agent.LastQueue, agent.Disposition, DispositionCodes.Of(state, agent),
            [.. state.Config.BreakReasons.Select(reason => reason.Code)],
            [.. agent.Offers.Where(IsSeen).Select(offer => Of(offer, state.NowMs))]);
    }

    private static long HeldMs(EngineState state, Agent agent) => agent.State switch
    {
        AgentState.WrapUp => agent.WrapUpUntilMs - state.NowMs,
        AgentState.Cooling => agent.RestUntilMs - state.NowMs,
        _ => 0,
    };

    private static bool IsSeen(Offer offer) => offer.State is not (OfferState.Closing or OfferState.LivingOn);

    private static DeskOffer Of(Offer offer, long nowMs)
    {
        var isRinging = offer.State == OfferState.Ringing;
        var caller = offer.Caller;
        return new DeskOffer(
            offer.Id, isRinging, offer.Queue.Name, caller?.Call, caller?.CallUuid ?? "", caller?.Number ?? "", caller?.Name ?? "",
            caller?.WaitMs(nowMs) ?? 0, isRinging ? offer.RingMs(nowMs) : 0, offer.Queue.Config.ScreenPopUrl);
    }
}
