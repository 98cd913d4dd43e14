using Acd.Engine.Agents;
using Acd.Engine.Queues;

namespace Acd.Engine.Routing;

/// <summary>Which caller of one queue an agent who has answered gets.</summary>
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

    private static void Improve(Line line, long nowMs, ref Caller? best)
    {
        if (line.Count == 0)
        {
            return;
        }

        var caller = line.First(nowMs);
        if (caller.HasChannel && (best is null || caller.Standing.RankAt(nowMs).CompareTo(best.Standing.RankAt(nowMs)) < 0))
        {
            best = caller;
        }
    }
}
