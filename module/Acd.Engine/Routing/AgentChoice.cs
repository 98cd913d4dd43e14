using Acd.Engine.Agents;

namespace Acd.Engine.Routing;

/// <summary>Which agent is rung next for a line. O(pools with a ready agent), each looked at once in O(log n).</summary>
internal static class AgentChoice
{
    /// <summary>Null when no agent who could serve the line's callers has room.</summary>
    public static Tier? Find(Line line, long nowMs)
    {
        if (line.OnlyAgent is { } only)
        {
            return only.TierIn(line.Queue) is { IsReady: true } tier && line.FirstFor(only, nowMs) is not null ? tier : null;
        }

        var choice = default(Candidate);
        var routes = line.Queue.Routes;
        foreach (var slot in Bits.Common(line.Pools, routes.Having))
        {
            var candidate = In(routes.PoolAt(slot), line, nowMs);
            if (candidate.Tier is not null && (choice.Tier is null || candidate.ComesBefore(choice, line.Queue.Strategy.Cursor)))
            {
                choice = candidate;
            }
        }

        return choice.Tier;
    }

    /// <summary>The order in which agents who stand ready would be offered a caller of this line.</summary>
    /// <param name="line">His line.</param>
    /// <param name="ofCaller">The agent he was offered to last, for strategies that go on from there.</param>
    public static IComparer<Tier> OrderFor(Line line, AgentRank ofCaller) => Comparer<Tier>.Create((a, b) =>
        a == b ? 0 : Of(a, line, ofCaller).ComesBefore(Of(b, line, ofCaller), line.Queue.Strategy.Cursor) ? -1 : 1);

    private static Candidate Of(Tier tier, Line line, in AgentRank ofCaller)
    {
        var rank = tier.Pool.Ready.KeyOf(tier);
        return new Candidate(tier, rank, rank.CompareTo(StartFor(tier.Pool, line, ofCaller)) <= 0);
    }

    private static AgentRank StartFor(Pool pool, Line line, in AgentRank ofCaller) => line.Queue.Strategy.Cursor switch
    {
        AgentCursor.Queue => pool.Level.Cursor,
        AgentCursor.Caller => ofCaller,
        _ => AgentRank.StartOf(int.MinValue),
    };

    /// <summary>The pool's best agent, with strategies that go round the one after the cursor.</summary>
    private static Candidate In(Pool pool, Line line, long nowMs)
    {
        if (line.Queue.Strategy.Cursor != AgentCursor.None)
        {
            var ofCaller = line.Count > 0 ? line.First(nowMs).Cursor : AgentRank.StartOf(int.MinValue);
            if (pool.Ready.TryFirstAfter(StartFor(pool, line, ofCaller), out var tier) && FirstUsable(pool, line, tier, nowMs) is { } next)
            {
                return new Candidate(next, pool.Ready.KeyOf(next), IsWrapped: false);
            }
        }

        return FirstUsable(pool, line, pool.Ready.First, nowMs) is { } first
            ? new Candidate(first, pool.Ready.KeyOf(first), IsWrapped: true)
            : default;
    }

    /// <summary>Agents with room for more calls may be ringing for everybody in the line already, or may not be rung for them.</summary>
    private static Tier? FirstUsable(Pool pool, Line line, Tier from, long nowMs)
    {
        var tier = from;
        while ((tier.Agent.Offers.Count > 0 || line.Choosy > 0) && line.FirstFor(tier.Agent, nowMs) is null)
        {
            if (!pool.Ready.TryNext(tier, out var next))
            {
                return null;
            }

            tier = next;
        }

        return tier;
    }

    private readonly record struct Candidate(Tier? Tier, AgentRank Rank, bool IsWrapped)
    {
        public bool ComesBefore(in Candidate other, AgentCursor cursor)
        {
            var byWrap = IsWrapped.CompareTo(other.IsWrapped);
            var byLevel = Rank.Level.CompareTo(other.Rank.Level);
            var decided = cursor switch
            {
                AgentCursor.Queue => byLevel != 0 ? byLevel : byWrap,
                AgentCursor.Caller => byWrap != 0 ? byWrap : byLevel,
                _ => 0,
            };
            return decided != 0 ? decided < 0 : Rank.CompareTo(other.Rank) < 0;
        }
    }
}
