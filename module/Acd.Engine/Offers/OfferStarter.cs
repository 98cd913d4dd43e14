using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine.Offers;

/// <summary>Starts an offer: the caller leaves the waiting heap, the agent the ready heaps, and the leg is ordered.</summary>
internal sealed class OfferStarter(EngineState state, AgentStates agents)
{
    public void Start(Agent agent, Caller caller)
    {
        caller.Queue.Waiting.Remove(caller);
        caller.State = CallerState.Offered;
        agent.KeepsIdleOrder = false;
        agents.Change(agent, AgentState.Ringing);

        var offer = state.Offers.Add(agent, caller, state.NowMs);
        var dueMs = state.NowMs + agent.Config.RingTimeoutMs + EngineTimes.DialGraceMs;
        state.Deadlines.Arm(offer.Deadline, dueMs, DeadlineReason.OfferAnswer);
        state.Facts.OfferStarted(offer, caller);
        state.Commands.Add(Command.OriginateLeg(
            offer.Id, caller.Call, caller.Queue.Name, agent.Config, caller.CallUuid, caller.Number, caller.Name));
    }
}
