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
        if (queue.Config.Callback is { LiveMax: > 0 } config && LiveIn(queue, caller) >= config.LiveMax)
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

    /// <summary>
    /// Customers being dialled, and those for whom an agent's phone rings first: each of these agents may answer, and nobody is left to be
    /// dialled then. O(offers), for queues that ring agents first.
    /// </summary>
    public int LiveIn(Queue queue, Caller? but = null)
    {
        var live = queue.LiveCallbacks;
        if (queue.Config.Callback is { Order: CallbackOrder.AgentFirst })
        {
            foreach (var offer in state.Offers.All)
            {
                // With several phones ringing for him, he counts by his first.
                if (offer.Queue == queue && offer.Caller is { State: CallerState.Offered, HasChannel: false } caller && caller != but
                    && caller.Offers.First == offer)
                {
                    live++;
                }
            }
        }

        return live;
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
