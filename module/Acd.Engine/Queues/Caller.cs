using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Offers;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>One caller's visit. Pooled: nobody keeps a reference after <see cref="CallerTable.Remove"/>.</summary>
internal sealed class Caller : IHeapItem
{
    public Caller() => Deadline = new Deadline(this);

    public CallId Call { get; private set; }

    public string CallUuid { get; private set; } = "";

    /// <summary>Data from outside.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Data from outside.</summary>
    public string Name { get; private set; } = "";

    public Queue Queue { get; private set; } = Queue.None;

    public long JoinedAtMs { get; private set; }

    public CallerRank Rank { get; private set; }

    public CallerState State { get; set; }

    /// <summary>Set exactly while offered or connected.</summary>
    public Offer? Offer { get; set; }

    /// <summary>When he was connected; meaningful once <see cref="Outcome"/> or <see cref="State"/> says so.</summary>
    public long AnsweredAtMs { get; set; }

    public long TalkMs { get; set; }

    /// <summary>The agent he talked to; empty when none.</summary>
    public string AgentName { get; set; } = "";

    /// <summary>Decided when he starts leaving.</summary>
    public CallerOutcome Outcome { get; set; }

    /// <summary>Bridges ordered for him of which the switch said nothing.</summary>
    public int LostBridges { get; set; }

    /// <summary>MaxWait, then CallerLeave.</summary>
    public Deadline Deadline { get; }

    /// <summary>Place in the queue's heap of waiting callers.</summary>
    public int HeapIndex { get; set; } = -1;

    public bool WasAnswered => State == CallerState.Connected || Outcome == CallerOutcome.Answered;

    /// <summary>Starts a visit. Waiting, in no heap yet.</summary>
    public void Begin(in CallerJoined e, Queue queue, CallerRank rank, long nowMs)
    {
        Call = e.Call;
        CallUuid = e.CallUuid;
        Number = e.CallerNumber;
        Name = e.CallerName;
        Queue = queue;
        Rank = rank;
        JoinedAtMs = nowMs;
        State = CallerState.Waiting;
        Offer = null;
        AnsweredAtMs = 0;
        TalkMs = 0;
        AgentName = "";
        Outcome = CallerOutcome.None;
        LostBridges = 0;
    }

    /// <summary>Lets go of everything that belongs to others, before the record rests in the pool.</summary>
    public void Clear()
    {
        CallUuid = Number = Name = AgentName = "";
        Queue = Queue.None;
        Offer = null;
    }

    /// <summary>Time from joining until now, or until he was connected.</summary>
    public long WaitMs(long nowMs) => (WasAnswered ? AnsweredAtMs : nowMs) - JoinedAtMs;
}
