using System.Text.Json;
using Acd.CallCenter.Keeping;
using Acd.Host.Logging;
using Acd.Host.Store;

namespace Acd.Host.CallCenter;

/// <summary>Agents and tiers of mod_callcenter's face in the store's live state. Engine thread only.</summary>
internal sealed class KeptAgents(StoreDesk store, HostLog log)
{
    private const string Prefix = "callcenter-agent/";

    /// <summary>Without a store they are forgotten when the process ends.</summary>
    public bool OutlastProcess => store.IsWanted;

    /// <summary>In the order of their names. A row that can't be read is said in the log and costs only that agent.</summary>
    public IReadOnlyList<KeptAgent> Read() => Read(store.Kept(Prefix));

    /// <summary>Likewise, of a store that opened late.</summary>
    public IReadOnlyList<KeptAgent> ReadLate() => Read(store.KeptBefore(Prefix));

    public void Write(KeptChanges changes)
    {
        foreach (var agent in changes.Agents)
            store.Keep(Prefix + agent.Name, JsonSerializer.Serialize(agent));
        foreach (string name in changes.Gone)
            store.Keep(Prefix + name, null);
    }

    private IReadOnlyList<KeptAgent> Read(IReadOnlyList<string> rows)
    {
        var agents = new List<KeptAgent>();
        foreach (string row in rows)
        {
            try
            {
                if (JsonSerializer.Deserialize<KeptAgent>(row) is { Name.Length: > 0 } agent)
                    agents.Add(agent);
            }
            catch (JsonException exception)
            {
                log.CallCenterFailed(exception, "an agent who was kept");
            }
        }
        return [.. agents.OrderBy(agent => agent.Name, StringComparer.Ordinal)];
    }
}
