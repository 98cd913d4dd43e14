using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Invariants;

/// <summary>Nobody waits whom an agent with room could serve, counts are right, and lines and pools are in order.</summary>
internal static class QueueInvariants
{
    public static string? Find(EngineState state)
    {
        foreach (var queue in state.Queues.Values)
        {
            if ((InLines(queue, state.NowMs) ?? InPools(queue) ?? InCounts(queue, state)) is { } violation)
            {
                return $"queue \"{queue.Name}\" {violation}";
            }
        }

        return null;
    }

    private static string? InLines(Queue queue, long nowMs)
    {
        foreach (var line in queue.Routes.AllLines)
        {
            if (!line.Ageing.IsConsistent() || !line.Aged.IsConsistent())
            {
                return "has lost the order of a line";
            }

            if (queue.Routes.Wanting.Get(line.Slot) != (line.Demand > 0) || queue.Routes.Occupied.Get(line.Slot) != (line.Count > 0))
            {
                return $"has a line of {line.Count} marked wrongly";
            }

            if (line.Demand < 0)
            {
                return $"rings {line.Unbound.Count} agents for {line.Count} callers";
            }

            if (line.Demand > 0 && AgentChoice.Find(line, nowMs) is { } tier)
            {
                return $"has {line.Count} callers waiting whom ready agent \"{tier.Agent.Name}\" could serve";
            }
        }

        return null;
    }

    private static string? InPools(Queue queue)
    {
        foreach (var pool in queue.Routes.Pools)
        {
            if (!pool.Ready.IsConsistent())
            {
                return "has lost the order of its agents";
            }

            if (queue.Routes.Having.Get(pool.Slot) != (pool.Ready.Count > 0))
            {
                return $"has a pool of {pool.Ready.Count} ready agents marked wrongly";
            }

            foreach (var line in queue.Routes.AllLines)
            {
                if (line.Pools.Get(pool.Slot) != pool.Lines.Get(line.Slot))
                {
                    return "has a line and a pool that disagree on each other";
                }
            }
        }

        return null;
    }

    private static string? InCounts(Queue queue, EngineState state)
    {
        int waiting = 0, dialled = 0, present = 0, ready = 0;
        foreach (var caller in state.Callers.All)
        {
            waiting += caller.Queue == queue && caller.IsQueued ? 1 : 0;
            dialled += caller.Queue == queue && caller.State == CallerState.Dialled ? 1 : 0;
        }

        foreach (var tier in queue.Tiers)
        {
            present += tier.IsPresent ? 1 : 0;
            ready += tier.IsReady ? 1 : 0;
        }

        if (queue.Routes.ReadyAgents != ready)
        {
            return $"counts {queue.Routes.ReadyAgents} ready agents; there are {ready}";
        }

        if (queue.Waiting != waiting || queue.LiveCallbacks != dialled || queue.Present != present)
        {
            return $"counts {queue.Waiting} waiting, {queue.LiveCallbacks} dialled, {queue.Present} present; "
                + $"there are {waiting}, {dialled}, {present}";
        }

        return queue.IsDeserted && present > 0 ? "is deserted with agents present" : null;
    }
}
