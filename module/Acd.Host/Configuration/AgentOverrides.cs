using System.Text.Json;
using Acd.Engine.Config;
using Acd.Host.ConsoleCommands;
using Acd.Host.Logging;
using Acd.Host.Store;

namespace Acd.Host.Configuration;

/// <summary>What was set at the console for each agent, from life to life. Engine thread only.</summary>
internal sealed class AgentOverrides(StoreDesk store, HostLog log)
{
    private const string Prefix = "agent-override/";
    private readonly Dictionary<string, AgentOverride> _set = [];

    public AgentOverride this[string agent] => _set.GetValueOrDefault(agent) ?? AgentOverride.None;

    /// <summary>At the start. What can't be read, or is no skill or number of calls any more, the log says; it is forgotten.</summary>
    public void Restore()
    {
        foreach (var (agent, found) in Read(store.Kept(Prefix)))
            Keep(agent, found);
    }

    /// <summary>The store opened late: what it had, for agents of whom nothing has been set since. Whose that is.</summary>
    public IReadOnlyList<string> RestoreLate()
    {
        var late = Read(store.KeptBefore(Prefix)).Where(kept => !_set.ContainsKey(kept.Agent)).ToList();
        foreach (var (agent, found) in late)
            Keep(agent, found);
        return [.. late.Select(kept => kept.Agent)];
    }

    /// <summary>Until it is kept, the next life doesn't know of it.</summary>
    public void Set(string agent, AgentOverride set)
    {
        if (set.IsEmpty)
            _set.Remove(agent);
        else
            _set[agent] = set;
    }

    /// <summary>For the next life.</summary>
    public void Keep(string agent, AgentOverride set)
    {
        Set(agent, set);
        store.Keep(Prefix + agent, set.IsEmpty ? null : JsonSerializer.Serialize(KeptOverride.Of(agent, set)));
    }

    /// <summary>Who is no more takes along what was set for him: a later agent of that name is another one.</summary>
    public void ForgetOthers(IEnumerable<AgentConfig> agents)
    {
        if (_set.Count == 0)
            return;
        foreach (string gone in _set.Keys.Except(agents.Select(agent => agent.Name)).ToList())
            Keep(gone, AgentOverride.None);
    }

    public EngineConfig Over(EngineConfig config) =>
        _set.Count == 0 ? config : config with { Agents = [.. config.Agents.Select(agent => this[agent.Name].Over(agent))] };

    private List<(string Agent, AgentOverride Set)> Read(IReadOnlyList<string> rows)
    {
        var read = new List<(string, AgentOverride)>();
        foreach (string row in rows)
        {
            if (Read(row) is not { Agent.Length: > 0 } kept)
                log.OverrideForgotten(Printable.Text(row));
            else if (kept.ToOverride() is { } found)
                read.Add((kept.Agent, found));
            else
                log.OverrideForgotten(Printable.Text(kept.Agent));
        }
        return read;
    }

    private static KeptOverride? Read(string row)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptOverride>(row);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
