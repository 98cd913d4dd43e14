using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Estimates;

/// <summary>
/// Expected wait per caller. With <c>c</c> agents present who could serve him, each busy <c>h</c> ms per caller, and <c>a</c> callers
/// before him, his turn comes with the <c>(a + 1)</c>-th agent to become free, which happens every <c>h / c</c> ms: the wait is gamma
/// distributed with that shape (Erlang, when <c>a</c> is whole). With one of them idle he is served at once: whoever is before him and
/// still waits can't be served by that agent. Callers before him in other queues count as far as their agents are the
/// same: times the share of that queue's agents who could serve him. Who comes later with more priority isn't foreseen.
/// O(pools × queues they serve × lines × log n), on request only.
/// </summary>
internal sealed class WaitEstimator(EngineState state)
{
    /// <summary>Of somebody who would join now.</summary>
    public ExpectedWait ForNewcomer(Queue queue, SkillPlan? plan)
    {
        var line = CallerPlacement.LineFor(queue, (plan ?? queue.SkillPlan).At(0), 0);
        var standing = CallerStanding.Of(queue.Config, 0, 0, state.NowMs, long.MaxValue);
        return For(line, standing.RankAt(state.NowMs));
    }

    /// <summary>Of somebody who waits or is being offered.</summary>
    public ExpectedWait For(Caller caller)
    {
        var waitMs = state.NowMs - caller.JoinedAtMs;
        var line = caller.Line is { OnlyAgent: null } own
            ? own
            : CallerPlacement.LineFor(caller.Queue, caller.SkillPlan.At(waitMs), waitMs);
        return For(line, caller.Standing.RankAt(state.NowMs));
    }

    private ExpectedWait For(Line line, in CallerRank rank)
    {
        var queue = line.Queue;
        int agents = 0, idle = 0;
        var before = (double)CountBefore(queue, line.Pools, rank);
        foreach (var slot in line.Pools)
        {
            var pool = queue.Routes.PoolAt(slot);
            agents += pool.Present;
            idle += pool.Ready.Count;
            foreach (var (other, shared) in pool.SharedWith)
            {
                if (other.Tiers.Count > 0)
                {
                    before += CountBefore(other, null, rank) * ((double)shared / other.Tiers.Count);
                }
            }
        }

        var handleMs = queue.HandleTime.MeanMs(queue.Config);
        var isMeasured = queue.HandleTime.Calls >= Math.Max(1, queue.Config.HandleSampleMin);
        var position = (int)Math.Ceiling(before) + 1;
        var turns = before + 1;
        if (idle > 0)
        {
            return new(position, 0, 0, agents, handleMs, isMeasured);
        }

        if (agents == 0)
        {
            return new(position, long.MaxValue, long.MaxValue, 0, handleMs, isMeasured);
        }

        var turnMs = handleMs / agents;
        return new(
            position, (long)(GammaQuantile.P50(turns) * turnMs), (long)(GammaQuantile.P90(turns) * turnMs), agents, handleMs, isMeasured);
    }

    private int CountBefore(Queue queue, Bits? pools, in CallerRank rank)
    {
        var count = 0;
        foreach (var slot in queue.Routes.Occupied)
        {
            var line = queue.Routes.LineAt(slot);
            if (pools is null || Bits.Intersect(line.Pools, pools))
            {
                count += line.CountBefore(rank, state.NowMs);
            }
        }

        return count;
    }
}
