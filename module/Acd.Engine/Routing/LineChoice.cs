using Acd.Engine.Agents;
using Acd.Engine.Offers;
using Acd.Engine.Queues;

namespace Acd.Engine.Routing;

/// <summary>For whom a phone rings, and which caller of its queue an agent who has answered gets.</summary>
internal static class LineChoice
{
    /// <summary>The first whom the agent can serve, wanted by a phone already or not; null when there is none.</summary>
    public static Caller? FirstOf(Queue queue, Agent agent, long nowMs)
    {
        if (agent.TierIn(queue) is not { } tier)
        {
            return null;
        }

        Caller? best = null;
        foreach (var line in agent.OwnLines)
        {
            if (line.Queue == queue)
            {
                Improve(line, nowMs, ref best);
            }
        }

        foreach (var slot in Bits.Common(tier.Pool.Lines, queue.Routes.Occupied))
        {
            Improve(queue.Routes.LineAt(slot), nowMs, ref best);
        }

        return best;
    }

    /// <summary>A line of the offer's queue for which one more of the phones like this one should ring; null: there is none.</summary>
    public static Line? Wanting(Offer offer)
    {
        if (offer.Agent.TierIn(offer.Queue) is { } tier)
        {
            foreach (var slot in Bits.Common(tier.Pool.Lines, offer.Queue.Routes.Wanting))
            {
                return offer.Queue.Routes.LineAt(slot);
            }
        }

        return null;
    }

    private static void Improve(Line line, long nowMs, ref Caller? best)
    {
        if (line.Count == 0)
        {
            return;
        }

        var caller = line.First(nowMs);
        if (caller.HasChannel && (best is null || caller.ComesBefore(best, nowMs)))
        {
            best = caller;
        }
    }
}
