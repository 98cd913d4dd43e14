using Acd.CallCenter.States;
using Acd.Engine.Config;
using Acd.Engine.Ids;
using Acd.Engine.Queues;

namespace Acd.CallCenter.Book;

/// <summary>
/// mod_callcenter's tables, in memory: kept up by facts and commands, read by the lists. Agents, tiers and members stand in the order in
/// which they came to be. Engine thread only.
/// </summary>
internal sealed class CallCenterBook
{
    private readonly List<MemberRecord> _members = [];

    /// <summary>The configuration as it was last read.</summary>
    public CallCenterImport Import { get; set; } = new();

    public List<QueueRecord> Queues { get; } = [];

    public List<AgentRecord> Agents { get; } = [];

    public List<TierRecord> Tiers { get; } = [];

    public Dictionary<OfferId, OfferRecord> Offers { get; } = [];

    /// <summary>Those who are in the application, by call.</summary>
    public Dictionary<CallId, MemberRecord> Live { get; } = [];

    public IReadOnlyList<MemberRecord> Members => _members;

    /// <summary>Agents of whom, or of whose tiers, something is to be kept.</summary>
    public HashSet<string> Changed { get; } = [];

    /// <summary>Calls have changed what the engine is to work with; whoever has time gives it to it.</summary>
    public bool IsStale { get; set; }

    public QueueRecord? Queue(string name) => Queues.Find(queue => queue.Name == name);

    public AgentRecord? Agent(string name) => Agents.Find(agent => agent.Name == name);

    public TierRecord? Tier(string queue, string agent) => Tiers.Find(tier => tier.Queue == queue && tier.Agent == agent);

    public IEnumerable<TierRecord> TiersOf(string agent) => Tiers.Where(tier => tier.Agent == agent);

    public IEnumerable<OfferRecord> OffersOf(MemberRecord member) => Offers.Values.Where(offer => offer.Member == member);

    /// <summary>Callers who wait or are being offered.</summary>
    public int Waiting(string queue) =>
        _members.Count(member => member.Queue == queue && member.State is MemberState.Waiting or MemberState.Trying);

    /// <summary>Whether the queue keeps mod_callcenter's meaning of something.</summary>
    public bool Keeps(string queue, OldMeanings meaning) => Queue(queue)?.Import.Keeps(meaning) ?? false;

    /// <summary>How many the queue's lamp shows.</summary>
    public int OnLamp(string queue) => Keeps(queue, OldMeanings.Presence)
        ? _members.Count(member => member.Queue == queue && member.State == MemberState.Waiting)
        : Waiting(queue);

    /// <summary>Another with the same queues, agents and tiers, to try something on; nobody calls in it.</summary>
    public CallCenterBook Copy()
    {
        CallCenterBook copy = new() { Import = Import };
        copy.Queues.AddRange(Queues.Select(queue => new QueueRecord(queue.Import)));
        copy.Agents.AddRange(Agents.Select(agent => AgentRecord.Of(agent.ToKept([]), agent.Template)));
        copy.Tiers.AddRange(Tiers.Select(tier => TierRecord.Of(tier.ToKept(), tier.Agent)));
        return copy;
    }

    public void Add(MemberRecord member)
    {
        _members.Add(member);
        Live[member.Call] = member;
    }

    public void Delete(MemberRecord member) => _members.Remove(member);

    /// <summary>The newest of those who left this queue unanswered and called from this number, if it is one of his own.</summary>
    public MemberRecord? FindAbandoned(string queue, string number) =>
        HiddenNumber.Is(number) && !Keeps(queue, OldMeanings.Resume)
            ? null
            : _members.FindLast(
                member => member.State == MemberState.Abandoned && member.Queue == queue && member.Number == number);

    /// <summary>Forgets who left long ago, and whose queue is no more.</summary>
    public void Discard(long nowEpoch) => _members.RemoveAll(member =>
        Queue(member.Queue) is not { } queue
            ? !Live.ContainsKey(member.Call)
            : member.State == MemberState.Abandoned && member.AbandonedEpoch + queue.Import.Row.DiscardAbandonedAfter < nowEpoch);

    /// <summary>What the engine is to work with.</summary>
    public EngineConfig ToEngine()
    {
        IsStale = false;
        return Import.Rest with
        {
            Queues = [.. Queues.Select(queue => queue.Import.Engine)],
            Agents = [.. Agents.Select(agent => agent.ToEngine(Import.RingTimeoutMs))],
            Tiers =
            [
                .. Tiers
                    .Where(tier => Queue(tier.Queue) is not null && Agent(tier.Agent) is not null)
                    .Select(tier => tier.ToEngine()),
            ],
        };
    }
}
