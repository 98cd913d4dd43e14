using Acd.Engine.Commands;
using Acd.Engine.Queues;

namespace Acd.Engine.Config;

/// <summary>
/// Callers of queues that a new configuration doesn't have. In this order: to the queue that says it replaces theirs; to the queue, then
/// the extension their queue named for this case; they are served before it goes, when it says so or names no place at all; to its
/// fallback.
/// </summary>
internal sealed class RemovedQueues(EngineState state, CallerLifecycle callers, CallerOrders orders)
{
    /// <summary>The configuration, and with it the queues that are to be drained before they go.</summary>
    public EngineConfig Keep(EngineConfig config)
    {
        var draining = Gone(config).Where(queue => PlanOf(queue, config).Fate == RemovalFate.Drain).Select(queue => queue.Name).ToHashSet();
        if (draining.Count == 0)
        {
            return config;
        }

        var agents = config.Agents.Select(agent => agent.Name).ToHashSet(StringComparer.Ordinal);
        return config with
        {
            // Their overflow may name queues that are gone, too.
            Queues = config.Queues.AddRange(draining.Select(name => state.Queues[name].Config with { Overflow = [] })),
            Tiers = config.Tiers.AddRange(
                state.Config.Tiers.Where(tier => draining.Contains(tier.Queue) && agents.Contains(tier.Agent))),
        };
    }

    /// <summary>After the queues are there: who is kept for its callers only takes no others, and who is asked for again does.</summary>
    public void Mark(EngineConfig requested)
    {
        var wanted = requested.Queues.Select(queue => queue.Name).ToHashSet(StringComparer.Ordinal);
        state.Retired.Clear();
        foreach (var queue in state.Queues.Values)
        {
            var isRetired = !wanted.Contains(queue.Name);
            if (queue.IsRetired != isRetired)
            {
                queue.IsRetired = isRetired;
                queue.Mode = isRetired ? QueueMode.Draining : QueueMode.Open;
                state.Facts.QueueModeChanged(queue);
            }

            if (isRetired)
            {
                state.Retired.Add(queue);
            }
        }
    }

    /// <summary>Sends a caller of a removed queue where he is to go.</summary>
    public void Settle(Caller caller)
    {
        var plan = PlanOf(caller.Queue, state.Config);
        if (plan.Fate == RemovalFate.Move && state.Queues.TryGetValue(plan.Target, out var to)
            && (caller.HasChannel || to.Config.Callback is not null))
        {
            orders.Move(caller, to);
        }
        else
        {
            var extension = plan.Fate == RemovalFate.Release ? plan.Target : caller.Queue.Config.FallbackExtension;
            callers.Release(caller, ReleaseResult.QueueClosed, extension);
        }
    }

    /// <summary>What would become of whom, were this configuration applied.</summary>
    public IReadOnlyList<QueueRemoval> Preview(EngineConfig config) =>
        [.. Gone(config).Where(queue => queue.Waiting > 0).Select(queue => PlanOf(queue, config))];

    private IEnumerable<Queue> Gone(EngineConfig config)
    {
        var names = config.Queues.Select(queue => queue.Name).ToHashSet(StringComparer.Ordinal);
        return state.Queues.Values.Where(queue => !names.Contains(queue.Name));
    }

    private QueueRemoval PlanOf(Queue queue, EngineConfig config)
    {
        var own = queue.Config;
        var successor = config.Queues.FirstOrDefault(next => next.Replaces == queue.Name)
            ?? config.Queues.FirstOrDefault(next => next.Name == own.RemovedQueue);
        if (successor is not null)
        {
            return new(queue.Name, queue.Waiting, RemovalFate.Move, successor.Name);
        }

        if (own.RemovedExtension.Length > 0)
        {
            return new(queue.Name, queue.Waiting, RemovalFate.Release, own.RemovedExtension);
        }

        var isDrained = (own.DrainWhenRemoved || own.FallbackExtension.Length == 0) && queue.Waiting > 0 && IsServed(queue, config);
        return isDrained
            ? new(queue.Name, queue.Waiting, RemovalFate.Drain, "")
            : new(queue.Name, queue.Waiting, RemovalFate.Release, own.FallbackExtension);
    }

    /// <summary>Somebody is left who could serve its callers.</summary>
    private bool IsServed(Queue queue, EngineConfig config)
    {
        var agents = config.Agents.Select(agent => agent.Name).ToHashSet(StringComparer.Ordinal);
        return state.Config.Tiers.Any(tier => tier.Queue == queue.Name && agents.Contains(tier.Agent));
    }
}
