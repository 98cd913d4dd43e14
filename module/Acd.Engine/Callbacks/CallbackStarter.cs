using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine.Callbacks;

/// <summary>It is a called-back customer's turn: holds the agent and dials the customer, or rings the agent first.</summary>
internal sealed class CallbackStarter(EngineState state, AgentStates agents, OfferStarter offers, CallerPlacement placement)
{
    public void Start(Tier tier, Caller caller)
    {
        var queue = caller.Queue;
        if (queue.Config.Callback is { LiveMax: > 0 } config && queue.LiveCallbacks >= config.LiveMax)
        {
            placement.Leave(caller);
            caller.State = CallerState.Deferred;
            queue.BlockedCallbacks.Add(caller, caller.Standing.TreeKey(isCapped: false));
        }
        else if (queue.Config.Callback is { Order: CallbackOrder.AgentFirst })
        {
            offers.Start(tier, caller);
        }
        else
        {
            var agent = tier.Agent;
            agent.ReservedFor = caller;
            caller.Callback!.Reserved = agent;
            agents.Update(agent);
            Dial(caller);
        }
    }

    public void Dial(Caller caller)
    {
        placement.Leave(caller);
        var callback = caller.Callback!;
        var config = caller.Queue.Config.Callback;
        callback.Attempts++;
        caller.State = CallerState.Dialled;
        caller.Queue.LiveCallbacks++;
        var ringMs = config?.RingTimeoutMs ?? 0;
        state.Deadlines.Arm(caller.StepDeadline, state.NowMs + ringMs + EngineTimes.CustomerGraceMs, DeadlineReason.CustomerAnswer);
        state.Facts.CallbackDialled(caller);
        state.Commands.Add(Command.DialCustomer(caller.Call, caller.Queue.Name, config?.DialString ?? "", callback.Number, ringMs));
    }
}
