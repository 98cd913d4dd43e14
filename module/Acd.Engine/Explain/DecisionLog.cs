using Acd.Engine.Agents;
using Acd.Engine.Ids;
using Acd.Engine.Queues;

namespace Acd.Engine.Explain;

/// <summary>The last decisions, in a ring that is filled without allocating.</summary>
internal sealed class DecisionLog
{
    public const int Capacity = 4096;

    private readonly Decision[] _ring = new Decision[Capacity];
    private long _count;

    /// <summary>Call it while caller and agent still stand where they were found.</summary>
    public void Note(EngineState state, Tier tier, Caller caller)
    {
        var queue = tier.Queue;
        var line = caller.Line;
        var ready = queue.Routes.ReadyAgents + (tier.IsReady ? 0 : 1);
        var isAnyone = line is null || line.Requirement.Expression.IsAnyone;
        _ring[_count++ % Capacity] = new Decision(
            state.NowMs, queue.Name, queue.Strategy.Name, tier.Agent.Name, tier.Level, ready, caller.Call, queue.Waiting,
            state.NowMs - caller.JoinedAtMs, caller.Standing.Priority, caller.Standing.PointsAt(state.NowMs),
            isAnyone ? "" : line!.Requirement.Expression.ToString(), line?.OnlyAgent is not null);
    }

    /// <summary>What was decided for this caller, oldest first, as far as it is remembered.</summary>
    public IReadOnlyList<Decision> Of(CallId call)
    {
        List<Decision> found = [];
        for (var i = Math.Max(0, _count - Capacity); i < _count; i++)
        {
            ref readonly var decision = ref _ring[i % Capacity];
            if (decision.Call == call)
            {
                found.Add(decision);
            }
        }

        return found;
    }
}
