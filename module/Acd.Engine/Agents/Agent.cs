using Acd.Engine.Config;
using Acd.Engine.Ids;
using Acd.Engine.Monitoring;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Skills;
using Acd.Engine.Timing;

namespace Acd.Engine.Agents;

/// <summary>
/// One agent at runtime. Keyed by name; a reload changes <see cref="Config"/>, skills and <see cref="Tiers"/> and nothing else.
/// </summary>
internal sealed class Agent
{
    public Agent(AgentConfig config, long nowMs)
    {
        Config = config;
        Status = config.InitialStatus;
        StatusSinceMs = StateSinceMs = OccupancyAtMs = nowMs;
        Deadline = new Deadline(this);
        StatusDeadline = new Deadline(this);
    }

    public AgentConfig Config { get; set; }

    public string Name => Config.Name;

    public AgentStatus Status { get; set; }

    public long StatusSinceMs { get; set; }

    /// <summary>Why he is on break; empty otherwise.</summary>
    public string StatusReason { get; set; } = "";

    public AgentState State { get; set; } = AgentState.NotReady;

    public long StateSinceMs { get; set; }

    /// <summary>Offers whose leg is, or may be, alive; at most as many as his capacity.</summary>
    public List<Offer> Offers { get; } = new(1);

    /// <summary>For whom he is held: a customer who is being called back, or a caller about whose offer somebody is asked.</summary>
    public Caller? ReservedFor { get; set; }

    /// <summary>WrapUpEnd or CoolingEnd.</summary>
    public Deadline Deadline { get; }

    /// <summary>BreakEnd.</summary>
    public Deadline StatusDeadline { get; }

    public Tier[] Tiers { get; set; } = [];

    public SkillSet Skills { get; set; } = SkillSet.Empty;

    /// <summary>Lines of callers who want him and nobody else.</summary>
    public List<Line> OwnLines { get; } = new(0);

    /// <summary>Place in the order of idle agents, see <see cref="AgentStanding.IdleOrder"/>.</summary>
    public long IdleOrder { get; set; }

    /// <summary>The next time he becomes ready he takes his old place: the offer failed through no fault of his.</summary>
    public bool KeepsIdleOrder { get; set; }

    /// <summary>He can be offered callers: he stands in the pools of his queues.</summary>
    public bool IsOfferable { get; set; }

    /// <summary>Rest he owes, ms; taken once nothing else holds him.</summary>
    public long RestMs { get; set; }

    /// <summary>Of <see cref="RestMs"/>, what he is to rest between calls or for his occupancy, whatever the phone did.</summary>
    public long FixedRestMs { get; set; }

    /// <summary>End of the rest he takes; in the past: none.</summary>
    public long RestUntilMs { get; set; }

    /// <summary>Up to when nobody but a supervisor ends that rest.</summary>
    public long FixedRestUntilMs { get; set; }

    /// <summary>Some of that rest is his to end.</summary>
    public bool CanEndRest => FixedRestUntilMs < RestUntilMs;

    /// <summary>End of his wrap-up; in the past: none.</summary>
    public long WrapUpUntilMs { get; set; }

    /// <summary>By how much he has prolonged this wrap-up, ms.</summary>
    public long WrapUpExtendedMs { get; set; }

    /// <summary>By how much he may still prolong it, ms.</summary>
    public long WrapUpExtensionLeftMs => Config.WrapUpExtensionMaxMs - WrapUpExtendedMs;

    /// <summary>Queue of his last talk; empty: none yet.</summary>
    public string LastQueue { get; set; } = "";

    public CallId LastCall { get; set; }

    /// <summary>UUID of that caller's channel, which is gone before he says what became of the call.</summary>
    public string LastCallUuid { get; set; } = "";

    /// <summary>What he said became of his last call; empty: nothing yet.</summary>
    public string Disposition { get; set; } = "";

    public int CallsAnswered { get; set; }

    public long TalkMs { get; set; }

    public int HangUpsBeforeTalk { get; set; }

    public int NoAnswerInARow { get; set; }

    public bool IsReachable { get; set; } = true;

    /// <summary>UUID of the leg he stands by with; empty: none.</summary>
    public string StandbyUuid { get; set; } = "";

    /// <summary>Supervisors who follow him.</summary>
    public List<MonitorSession> Monitors { get; } = new(0);

    public List<ulong> OtherCalls { get; } = new(0);

    public Occupancy Occupancy { get; set; }

    /// <summary>Up to when his time is counted in <see cref="Occupancy"/>.</summary>
    public long OccupancyAtMs { get; set; }

    /// <summary>Taken out of the configuration; he finishes his call and vanishes.</summary>
    public bool IsRemoved { get; set; }

    public bool IsAvailable => Status is AgentStatus.Available or AgentStatus.AvailableOnDemand;

    /// <summary>There is a phone to reach him at.</summary>
    public bool HasDevice => IsReachable && (Config.Type == AgentType.Callback || StandbyUuid.Length > 0);

    /// <summary>Calls he had when his capacity was lowered by a reload; he may finish them.</summary>
    public int LegsMax { get; set; }

    public int Slots => Offers.Count + (ReservedFor is null ? 0 : 1);

    /// <summary>His place in this queue; null: he doesn't serve it.</summary>
    public Tier? TierIn(Queue queue)
    {
        // No lambda: it would allocate, and this is asked for every answer of an offer made for nobody in particular.
        foreach (var tier in Tiers)
        {
            if (tier.Queue == queue)
            {
                return tier;
            }
        }

        return null;
    }

    /// <summary>One of his offers is in this state.</summary>
    public bool HasOffer(OfferState state)
    {
        foreach (var offer in Offers)
        {
            if (offer.State == state)
            {
                return true;
            }
        }

        return false;
    }
}
