using Acd.Engine.Agents;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Skills;

namespace Acd.Engine.Routing;

/// <summary>
/// Callers of one queue whom the same agents can serve. Two trees, because callers who have reached the cap of ageing fall back against
/// those who still age; within each tree the order stands still, so nobody has to be moved as time goes by.
/// </summary>
internal sealed class Line(Queue queue, LineKey key, int slot, InternedExpression requirement)
{
    public Queue Queue { get; } = queue;

    public LineKey Key { get; } = key;

    /// <summary>Number of this line in its queue's bit sets.</summary>
    public int Slot { get; } = slot;

    public InternedExpression Requirement { get; } = requirement;

    /// <summary>Pools whose agents can serve these callers.</summary>
    public Bits Pools { get; } = new();

    /// <summary>The only agent who may serve these callers, if there is one.</summary>
    public Agent? OnlyAgent => Key.Agent;

    /// <summary>Offers made for whoever is first when they are answered.</summary>
    public LinkedOffers Unbound { get; } = new();

    public RankTree<CallerRank, Caller> Ageing { get; } = new();

    public RankTree<CallerRank, Caller> Aged { get; } = new();

    public int Count => Ageing.Count + Aged.Count;

    /// <summary>Callers here whom somebody isn't to be rung for.</summary>
    public int Choosy { get; private set; }

    /// <summary>Callers for whom one more agent should ring.</summary>
    public int Demand => Count - Unbound.Count;

    public void Add(Caller caller, long nowMs)
    {
        caller.Line = this;
        Choosy += IsChoosy(caller) ? 1 : 0;
        caller.IsAged = caller.Standing.IsCapped(nowMs);
        (caller.IsAged ? Aged : Ageing).Add(caller, caller.Standing.TreeKey(caller.IsAged));
    }

    public void Remove(Caller caller)
    {
        (caller.IsAged ? Aged : Ageing).Remove(caller);
        caller.Line = null;
        Choosy -= IsChoosy(caller) ? 1 : 0;
    }

    /// <summary>The caller to be served first; the line isn't empty.</summary>
    public Caller First(long nowMs)
    {
        if (Aged.Count == 0)
        {
            return Ageing.First;
        }

        if (Ageing.Count == 0)
        {
            return Aged.First;
        }

        Caller a = Ageing.First, b = Aged.First;
        return a.ComesBefore(b, nowMs) ? a : b;
    }

    /// <summary>The first caller for whom this agent's phone may ring, and doesn't yet.</summary>
    public Caller? FirstFor(Agent agent, long nowMs)
    {
        if (Count == 0)
        {
            return null;
        }

        var first = First(nowMs);
        if (!first.IsClosedTo(agent))
        {
            return first;
        }

        var a = OpenTo(agent, Ageing);
        var b = OpenTo(agent, Aged);
        return a is null || (b is not null && b.ComesBefore(a, nowMs)) ? b : a;
    }

    /// <summary>Everybody here: those who still age, then those who don't, each in order.</summary>
    public IEnumerable<Caller> InTrees() => Ageing.InOrder().Concat(Aged.InOrder());

    /// <summary>How many callers of this line come before a rank of this moment.</summary>
    public int CountBefore(in CallerRank rank, long nowMs)
    {
        var ageing = Ageing.Count == 0 ? 0 : Ageing.CountBefore(Ageing.First.Standing.GrowingKeyOf(rank, nowMs));
        return ageing + (Aged.Count == 0 ? 0 : Aged.CountBefore(rank));
    }

    private static bool IsChoosy(Caller caller) => caller.Review is { Vetoed.Count: > 0 };

    private static Caller? OpenTo(Agent agent, RankTree<CallerRank, Caller> tree)
    {
        var caller = tree.Count == 0 ? null : tree.First;
        while (caller is not null && caller.IsClosedTo(agent))
        {
            tree.TryNext(caller, out caller);
        }

        return caller;
    }
}
