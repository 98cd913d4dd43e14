using Acd.Engine.Agents;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Routing;

/// <summary>
/// Matches callers and agents. Invariant between two inputs: no queue has both a waiting caller and a ready agent. So whenever one side
/// gains one, at most one match is possible, and it is found by looking at the heads of the heaps.
/// </summary>
internal sealed class Dispatcher(OfferStarter offers)
{
    /// <summary>The caller begins to wait, or waits again at his old place.</summary>
    public void CallerWaits(Caller caller)
    {
        var queue = caller.Queue;
        caller.State = CallerState.Waiting;
        queue.Waiting.Add(caller, caller.Rank);
        if (queue.Ready.Count > 0)
        {
            offers.Start(queue.Ready.First.Agent, queue.Waiting.First);
        }
    }

    /// <summary>The agent has become ready: he gets the caller who has waited longest in all his queues, or stands ready in each.</summary>
    public void AgentReady(Agent agent)
    {
        Caller? first = null;
        foreach (var tier in agent.Tiers)
        {
            var waiting = tier.Queue.Waiting;
            if (waiting.Count > 0 && (first is null || waiting.FirstKey.CompareTo(first.Rank) < 0))
            {
                first = waiting.First;
            }
        }

        if (first is null)
        {
            ReadyAgents.Add(agent);
        }
        else
        {
            offers.Start(agent, first);
        }
    }
}
