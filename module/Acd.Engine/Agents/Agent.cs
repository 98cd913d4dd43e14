using Acd.Engine.Config;
using Acd.Engine.Offers;
using Acd.Engine.Timing;

namespace Acd.Engine.Agents;

/// <summary>One agent at runtime. Keyed by name; a reload changes <see cref="Config"/> and <see cref="Tiers"/> and nothing else.</summary>
internal sealed class Agent
{
    public Agent(AgentConfig config, long nowMs)
    {
        Config = config;
        Status = config.InitialStatus;
        StatusSinceMs = StateSinceMs = nowMs;
        Deadline = new Deadline(this);
    }

    public AgentConfig Config { get; set; }

    public string Name => Config.Name;

    public AgentStatus Status { get; set; }

    public long StatusSinceMs { get; set; }

    public AgentState State { get; set; } = AgentState.NotReady;

    public long StateSinceMs { get; set; }

    /// <summary>The offer whose leg is, or may be, alive. At most one.</summary>
    public Offer? Offer { get; set; }

    /// <summary>WrapUpEnd or CoolingEnd.</summary>
    public Deadline Deadline { get; }

    public Tier[] Tiers { get; set; } = [];

    /// <summary>Place in the order of idle agents, see <see cref="Routing.AgentStanding.IdleOrder"/>.</summary>
    public long IdleOrder { get; set; }

    /// <summary>The next time he becomes ready he takes his old place: the offer failed through no fault of his.</summary>
    public bool KeepsIdleOrder { get; set; }

    /// <summary>Rest he owes after the offer that failed, ms; taken once its leg is gone.</summary>
    public long RestMs { get; set; }

    public int CallsAnswered { get; set; }

    public int NoAnswerInARow { get; set; }

    /// <summary>Taken out of the configuration; he finishes his call and vanishes.</summary>
    public bool IsRemoved { get; set; }

    public bool IsAvailable => Status is AgentStatus.Available or AgentStatus.AvailableOnDemand;
}
