using Acd.CallCenter.Book;
using Acd.Engine.Config;

namespace Acd.CallCenter.Keeping;

/// <summary>
/// Agents and tiers from life to life, as mod_callcenter's database keeps them: what commands added stays, what the configuration says
/// overwrites. What only the configuration had goes when the configuration has it no more.
/// </summary>
internal sealed class AgentKeeper(CallCenterBook book)
{
    /// <summary>As they were last given away. Most of what happens to an agent changes nothing of it.</summary>
    private readonly Dictionary<string, KeptAgent> _known = [];

    /// <summary>Everybody, as he would be kept now.</summary>
    public IReadOnlyList<KeptAgent> All => [.. book.Agents.Select(Kept)];

    /// <summary>Null: nothing has changed.</summary>
    public KeptChanges? TakeChanges()
    {
        if (book.Changed.Count == 0)
        {
            return null;
        }

        List<KeptAgent> kept = [];
        List<string> gone = [];
        foreach (string name in book.Changed)
        {
            if (book.Agent(name) is not { } agent)
            {
                _known.Remove(name);
                gone.Add(name);
            }
            else if (Kept(agent) is { } now && !now.Says(_known.GetValueOrDefault(name)))
            {
                _known[name] = now;
                kept.Add(now);
            }
        }

        book.Changed.Clear();
        return kept.Count + gone.Count > 0 ? new KeptChanges(kept, gone) : null;
    }

    /// <summary>Before the configuration is taken: what it has overwrites.</summary>
    public void Restore(IEnumerable<KeptAgent> agents, CallCenterImport import)
    {
        HashSet<string> configured = [.. import.Agents.Select(agent => agent.Name)];
        HashSet<(string Queue, string Agent)> tiers = [.. import.Tiers.Select(tier => (tier.Queue, tier.Agent))];
        AgentConfig template = new AgentImport("", default).Template;
        foreach (KeptAgent kept in agents)
        {
            book.Changed.Add(kept.Name);
            if (import.TruncatesAgents || (kept.IsConfigured && !import.KeepsRemoved && !configured.Contains(kept.Name)))
            {
                continue;
            }

            book.Agents.Add(AgentRecord.Of(kept, template));
            IEnumerable<KeptTier> still = kept.Tiers.Where(tier =>
                !import.TruncatesTiers && (!tier.IsConfigured || import.KeepsRemoved || tiers.Contains((tier.Queue, kept.Name))));
            book.Tiers.AddRange(still.Select(tier => TierRecord.Of(tier, kept.Name)));
        }
    }

    /// <summary>
    /// What was kept could be read only now: who isn't known comes again, who is gets the tiers commands gave him, and his counters go on.
    /// </summary>
    public void RestoreLate(IReadOnlyList<KeptAgent> agents)
    {
        ILookup<bool, KeptAgent> byPresence = agents.ToLookup(kept => book.Agent(kept.Name) is not null);
        foreach (KeptAgent kept in byPresence[true].Where(_ => !book.Import.TruncatesAgents))
        {
            book.Changed.Add(kept.Name);
            AddTo(book.Agent(kept.Name)!, kept);
        }

        Restore(byPresence[false], book.Import);
    }

    private void AddTo(AgentRecord agent, KeptAgent kept)
    {
        agent.CallsAnswered += kept.CallsAnswered;
        agent.TalkTime += kept.TalkTime;
        agent.LastBridgeStart = Math.Max(agent.LastBridgeStart, kept.LastBridgeStart);
        agent.LastBridgeEnd = Math.Max(agent.LastBridgeEnd, kept.LastBridgeEnd);
        agent.LastOfferedCall = Math.Max(agent.LastOfferedCall, kept.LastOfferedCall);
        IEnumerable<KeptTier> missing = kept.Tiers.Where(
            tier => !tier.IsConfigured && !book.Import.TruncatesTiers && book.Tier(tier.Queue, kept.Name) is null);
        book.Tiers.AddRange(missing.ToList().Select(tier => TierRecord.Of(tier, kept.Name)));
    }

    private KeptAgent Kept(AgentRecord agent) => agent.ToKept([.. book.TiersOf(agent.Name).Select(tier => tier.ToKept())]);
}
