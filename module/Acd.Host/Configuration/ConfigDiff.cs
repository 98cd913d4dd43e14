using Acd.Engine.Config;

namespace Acd.Host.Configuration;

/// <summary>What a new configuration changes, by name: queues, agents, tiers added, removed, changed.</summary>
internal sealed class ConfigDiff
{
    private readonly List<string> _counts = [];
    private readonly List<string> _lines = [];

    public ConfigDiff(EngineConfig before, EngineConfig after)
    {
        Compare("queue", before.Queues, after.Queues, queue => queue.Name);
        Compare("agent", before.Agents, after.Agents, agent => agent.Name);
        Compare("tier", before.Tiers, after.Tiers, tier => $"{tier.Queue} / {tier.Agent}");
    }

    /// <summary>E.g. <c>2 agents added, 1 tier removed</c>, or <c>nothing changed</c>.</summary>
    public string Summary => _counts.Count > 0 ? string.Join(", ", _counts) : "nothing changed";

    /// <summary>One line per change, e.g. <c>agent added: anna</c>.</summary>
    public IReadOnlyList<string> Lines => _lines;

    private void Compare<T>(string kind, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
    {
        var old = before.DistinctBy(name).ToDictionary(name);
        var young = after.DistinctBy(name).ToDictionary(name);
        Say(kind, "added", young.Keys.Where(key => !old.ContainsKey(key)));
        Say(kind, "removed", old.Keys.Where(key => !young.ContainsKey(key)));
        Say(kind, "changed", young.Keys.Where(key => old.TryGetValue(key, out var was) && !Equals(was, young[key])));
    }

    private void Say(string kind, string what, IEnumerable<string> names)
    {
        int before = _lines.Count;
        _lines.AddRange(names.Select(name => $"{kind} {what}: {name}"));
        int count = _lines.Count - before;
        if (count > 0)
            _counts.Add($"{count} {kind}{(count == 1 ? "" : "s")} {what}");
    }
}
