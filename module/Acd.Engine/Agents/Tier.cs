using Acd.Engine.Config;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Agents;

/// <summary>One agent's place in one queue; in order among the others of his pool while he can take a caller of that queue.</summary>
internal sealed class Tier(Agent agent, Queue queue, TierConfig config, int index) : IRankItem
{
    public Agent Agent { get; } = agent;

    public Queue Queue { get; } = queue;

    public int Level { get; } = config.Level;

    public int Position { get; } = config.Position;

    public int Weight { get; } = config.Weight;

    /// <summary>He isn't offered callers of this queue.</summary>
    public bool IsPaused { get; } = config.IsPaused;

    /// <summary>Place in the configuration, among those of the queue.</summary>
    public int Index { get; } = index;

    /// <summary>The agents who can serve the same callers.</summary>
    public Pool Pool { get; set; } = null!;

    /// <summary>The agent counts as present in this queue.</summary>
    public bool IsPresent { get; set; }

    /// <summary>Ascending in the order of offers made by the queue; 0: none yet.</summary>
    public long OfferOrder { get; set; }

    public int Place { get; set; }

    /// <summary>He can be offered callers of this queue.</summary>
    public bool IsReady => Place > 0;
}
