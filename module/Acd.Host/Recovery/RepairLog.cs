using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Recovery;

/// <summary>Counts and tells the engine's repairs, each of which means that a report of the switch got lost. Engine thread only.</summary>
internal sealed class RepairLog(ILogger log) : IFactSink
{
    /// <summary>Of one kind, so many are told one by one; after that each hundredth.</summary>
    private const int ToldMax = 20;

    private readonly SortedDictionary<string, long> _byKind = new(StringComparer.Ordinal);

    /// <summary>Since the engine started.</summary>
    public long Total { get; private set; }

    /// <summary>By what was wrong.</summary>
    public IReadOnlyDictionary<string, long> ByKind => _byKind;

    /// <summary>Conversations of an engine before this one that were taken over.</summary>
    public long Adopted { get; private set; }

    public void Take(in Fact fact)
    {
        if (fact is { Kind: FactKind.CallerAnswered, IsResumed: true })
            Adopted++;
        if (fact.Kind != FactKind.Repaired)
            return;
        Total++;
        long count = _byKind[fact.Text] = _byKind.GetValueOrDefault(fact.Text) + 1;
        if (count <= ToldMax || count % 100 == 0)
            log.Repaired(fact.Text, fact.Agent, fact.Call.ToString(), count);
    }
}
