using Acd.Engine.Agents;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Reviews;

/// <summary>What somebody outside says, or still has to say, of one caller's offers.</summary>
internal sealed class OfferReview
{
    private readonly List<Agent> _vetoed = new(0);
    private readonly List<Agent> _order = new(0);

    /// <summary>The agent who is kept for him while the answer is awaited; null: none is.</summary>
    public Agent? Held { get; set; }

    /// <summary>For how long that one had been ready, ms.</summary>
    public long HeldIdleMs { get; set; }

    /// <summary>An answer is in: the offer that is made now needs none.</summary>
    public bool IsCleared { get; set; }

    /// <summary>Whom he isn't offered to for the time being. Changes only while he stands in no line.</summary>
    public IReadOnlyList<Agent> Vetoed => _vetoed;

    /// <summary>Unknown names count for nothing.</summary>
    public void Take(EngineState state, IReadOnlyList<string> vetoed, IReadOnlyList<string> order)
    {
        Fill(_vetoed, vetoed, state);
        Fill(_order, order, state);
    }

    public void Forget()
    {
        _vetoed.Clear();
        _order.Clear();
    }

    /// <summary>The first in the order asked for who could be rung for him now; null: none of them.</summary>
    /// <param name="caller">Whose review this is.</param>
    /// <param name="line">Where he stands, or would.</param>
    /// <param name="free">Somebody who is free without standing ready: the one who was kept for him, or has just become ready.</param>
    public Tier? FirstInOrder(Caller caller, Line line, Agent? free)
    {
        foreach (var agent in _order)
        {
            if (agent.TierIn(line.Queue) is { } tier && (tier.IsReady || agent == free) && MayServe(tier, caller, line))
            {
                return tier;
            }
        }

        return null;
    }

    /// <summary>Nothing but his being busy could keep this agent from serving the caller.</summary>
    public static bool MayServe(Tier tier, Caller caller, Line line) =>
        (line.OnlyAgent is { } only ? only == tier.Agent : line.Pools.Get(tier.Pool.Slot)) && !caller.IsClosedTo(tier.Agent)
        && ReadyAgents.MayServe(tier.Agent, tier);

    private static void Fill(List<Agent> agents, IReadOnlyList<string> names, EngineState state)
    {
        agents.Clear();
        foreach (var name in names)
        {
            if (state.Agents.TryGetValue(name, out var agent))
            {
                agents.Add(agent);
            }
        }
    }
}
