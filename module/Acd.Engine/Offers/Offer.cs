using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Offers;

/// <summary>
/// One caller offered to one agent, and the leg dialled for it. Pooled: nobody keeps a reference after <see cref="OfferTable.Remove"/>.
/// </summary>
internal sealed class Offer
{
    public Offer() => Deadline = new Deadline(this);

    public OfferId Id { get; private set; }

    public Agent Agent { get; private set; } = null!;

    public Queue Queue { get; private set; } = Queue.None;

    /// <summary>Null while closing, and while ringing for nobody in particular.</summary>
    public Caller? Caller { get; set; }

    /// <summary>The line whose first caller gets the agent when he answers; null for an offer of one caller.</summary>
    public Line? Line { get; set; }

    public OfferState State { get; set; }

    public long StartedAtMs { get; private set; }

    /// <summary>The agent was available for one call when it began.</summary>
    public bool BeganOnDemand { get; private set; }

    /// <summary>When the bridge stood.</summary>
    public long ConnectedAtMs { get; set; }

    /// <summary>The switch began to dial; null before.</summary>
    public long? DialingAtMs { get; set; }

    /// <summary>UUID of the agent's channel once he has answered; empty before.</summary>
    public string LegUuid { get; set; } = "";

    /// <summary>Counts of channels in a row that didn't find the leg.</summary>
    public int Misses { get; set; }

    /// <summary>The leg ended while the bridge was under way; its outcome is still to come.</summary>
    public bool LegIsGone { get; set; }

    /// <summary>Why, once <see cref="LegIsGone"/>.</summary>
    public HangupCause LegCause { get; set; }

    public bool CancelOrdered { get; set; }

    /// <summary>The agent hears something before the bridge.</summary>
    public bool AgentHears { get; set; }

    /// <summary>Number of what the caller hears before the bridge; 0: nothing.</summary>
    public ulong CallerHears { get; set; }

    /// <summary>OfferAnswer, Prompts, BridgeStart or LegRelease; unarmed only while talking and living on.</summary>
    public Deadline Deadline { get; }

    /// <summary>Written by <see cref="LinkedOffers"/> only.</summary>
    public LinkedOffers? List { get; set; }

    /// <summary>Written by <see cref="LinkedOffers"/> only.</summary>
    public Offer? Before { get; set; }

    /// <summary>Written by <see cref="LinkedOffers"/> only.</summary>
    public Offer? After { get; set; }

    public void Begin(OfferId id, Agent agent, Queue queue, long nowMs)
    {
        Id = id;
        Agent = agent;
        Queue = queue;
        State = OfferState.Ringing;
        StartedAtMs = nowMs;
        BeganOnDemand = agent.Status == AgentStatus.AvailableOnDemand;
        DialingAtMs = null;
        LegUuid = "";
        LegIsGone = false;
        LegCause = HangupCause.None;
        CancelOrdered = false;
        AgentHears = false;
        CallerHears = 0;
        Misses = 0;
    }

    /// <summary>Lets go of everything that belongs to others, before the record rests in the pool.</summary>
    public void Clear()
    {
        Agent = null!;
        Queue = Queue.None;
        Caller = null;
        Line = null;
    }

    /// <summary>Time the phone has rung, ms; the wait for a worker isn't ringing.</summary>
    public long RingMs(long nowMs) => nowMs - (DialingAtMs ?? nowMs);

    /// <summary>Time the attempt has taken, ms: from dialling, or from the order when the switch never said that it dialled.</summary>
    public long AttemptMs(long nowMs) => nowMs - (DialingAtMs ?? StartedAtMs);
}
