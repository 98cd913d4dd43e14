using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Offers;

/// <summary>
/// Starts offers: the leg is ordered, and caller and agent leave lines and pools as far as they need no more of the other side.
/// </summary>
internal sealed class OfferStarter(EngineState state, AgentStates agents, CallerPlacement placement)
{
    /// <summary>For one caller.</summary>
    public void Start(Tier tier, Caller caller)
    {
        NoteChoice(tier, caller);
        var queue = caller.Queue;
        switch (queue.Strategy.Plan)
        {
            case OfferPlan.All:
                break;
            case OfferPlan.Progressive:
                placement.Leave(caller);
                caller.RecruitAtMs = state.NowMs + queue.Config.RingProgressivelyDelayMs;
                placement.Arm(caller);
                break;
            default:
                placement.Leave(caller);
                break;
        }

        caller.State = CallerState.Offered;
        var offer = state.Offers.Add(tier.Agent, queue, state.NowMs);
        offer.Caller = caller;
        caller.Offers.Add(offer);
        Ring(offer, tier, caller);
    }

    /// <summary>For whoever is first in the line when the agent answers.</summary>
    public void StartUnbound(Tier tier, Line line)
    {
        NoteChoice(tier, line.First(state.NowMs));
        var offer = state.Offers.Add(tier.Agent, line.Queue, state.NowMs);
        offer.Line = line;
        line.Unbound.Add(offer);
        line.Queue.Routes.Mark(line);
        Ring(offer, tier, null);
    }

    private void Ring(Offer offer, Tier tier, Caller? caller)
    {
        var agent = offer.Agent;
        agent.KeepsIdleOrder = false;
        agents.Update(agent);
        if (agent.IsOfferable)
        {
            // He has room for more, but this was his turn.
            ReadyAgents.MoveBack(state, agent);
        }

        var dueMs = state.NowMs + agent.Config.LegTimeoutMs + EngineTimes.DialGraceMs;
        state.Deadlines.Arm(offer.Deadline, dueMs, DeadlineReason.OfferAnswer);
        state.Facts.OfferStarted(offer, caller, tier.Level);
        state.Commands.Add(caller is null
            ? Command.OriginateLeg(offer.Id, default, offer.Queue.Name, agent.Config, "", "", "", agent.StandbyUuid)
            : Command.OriginateLeg(
                offer.Id, caller.Call, offer.Queue.Name, agent.Config, caller.CallUuid, caller.Number, caller.Name, agent.StandbyUuid,
                offer.Queue.Config.MediaMode));
    }

    private void NoteChoice(Tier tier, Caller caller)
    {
        state.Decisions.Note(state, tier, caller);
        var queue = tier.Queue;
        tier.OfferOrder = ++queue.LastOfferOrder;
        var strategy = queue.Strategy;
        if (strategy.Cursor == AgentCursor.None && !strategy.IsRandom)
        {
            return;
        }

        var level = tier.Pool.Level;
        var rank = tier.IsReady ? tier.Pool.Ready.KeyOf(tier) : ReadyAgents.RankOf(state, tier);
        level.Cursor = caller.Cursor = rank;
        if (strategy.IsRandom && tier.IsReady)
        {
            level.RaceTime = Math.Max(level.RaceTime, rank.First);
        }
    }
}
