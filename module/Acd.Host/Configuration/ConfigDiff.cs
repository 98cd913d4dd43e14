using Acd.Config.Listing;
using Acd.Engine;
using Acd.Engine.Config;

namespace Acd.Host.Configuration;

/// <summary>What a new configuration changes, by name: queues, agents, tiers, codes added, removed, changed, and which values.</summary>
internal sealed class ConfigDiff
{
    private readonly List<string> _counts = [];
    private readonly List<ConfigChange> _lines = [];

    public ConfigDiff(EngineConfig before, EngineConfig after)
    {
        Compare("queue", before.Queues, after.Queues, queue => queue.Name, ConfigListing.Of);
        Compare("agent", before.Agents, after.Agents, agent => agent.Name, ConfigListing.Of);
        Compare("tier", before.Tiers, after.Tiers, tier => $"{tier.Queue} / {tier.Agent}", ConfigListing.Of);
        Compare("break reason", before.BreakReasons, after.BreakReasons, reason => reason.Code, ConfigListing.Of);
        Compare("disposition", before.Dispositions, after.Dispositions, code => code, _ => []);
    }

    /// <summary>E.g. <c>2 agents added, 1 tier removed</c>, or <c>nothing changed</c>.</summary>
    public string Summary => _counts.Count > 0 ? string.Join(", ", _counts) : "nothing changed";

    /// <summary>One line per change, e.g. <c>agent added: anna</c>; below a changed one a line per value.</summary>
    public IReadOnlyList<ConfigChange> Lines => _lines;

    private void Compare<T>(
        string kind, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, Func<T, IReadOnlyList<ConfigItem>> listing)
    {
        var old = before.DistinctBy(name).ToDictionary(name);
        var young = after.DistinctBy(name).ToDictionary(name);
        Say(kind, "added", young.Keys.Where(key => !old.ContainsKey(key)).Select(key => (key, new List<Sentence>())));
        Say(kind, "removed", old.Keys.Where(key => !young.ContainsKey(key)).Select(key => (key, new List<Sentence>())));
        Say(kind, "changed", young.Keys.Where(old.ContainsKey)
            .Select(key => (key, ValueChanges(listing(old[key]), listing(young[key]))))
            .Where(changed => changed.Item2.Count > 0));
    }

    private void Say(string kind, string what, IEnumerable<(string Name, List<Sentence> Values)> items)
    {
        int count = 0;
        foreach (var (name, values) in items)
        {
            count++;
            _lines.Add(new(new("config-change", $"{kind} {what}: {name}")));
            _lines.AddRange(values.Select(value => new ConfigChange(value, IsPart: true)));
        }
        if (count > 0)
            _counts.Add($"{count} {kind}{(count == 1 ? "" : "s")} {what}");
    }

    /// <summary>By name: of single values both, of lists what came and went, or that only the order changed.</summary>
    private static List<Sentence> ValueChanges(IReadOnlyList<ConfigItem> before, IReadOnlyList<ConfigItem> after)
    {
        List<Sentence> changes = [];
        var old = before.ToLookup(item => item.Name, item => item.Value);
        var young = after.ToLookup(item => item.Name, item => item.Value);
        foreach (string name in before.Concat(after).Select(item => item.Name).Distinct())
        {
            List<string> was = [.. old[name]], now = [.. young[name]];
            if (was.SequenceEqual(now))
                continue;
            if (was.Count == 1 && now.Count == 1)
            {
                changes.Add(OfValue(name, was[0], now[0]));
                continue;
            }
            List<string> gone = Without(was, now), come = Without(now, was);
            changes.AddRange(gone.Select(value => new Sentence("config-item-removed", $"{name} removed: {value}")));
            changes.AddRange(come.Select(value => new Sentence("config-item-added", $"{name} added: {value}")));
            if (gone.Count == 0 && come.Count == 0)
                changes.Add(new("config-items-reordered", $"{name}: another order"));
        }
        return changes;
    }

    /// <summary>What is left of the first when each of the second takes one equal to it away.</summary>
    private static List<string> Without(IEnumerable<string> values, IEnumerable<string> others)
    {
        List<string> left = [.. values];
        foreach (string other in others)
            left.Remove(other);
        return left;
    }

    private static Sentence OfValue(string name, string was, string now) =>
        was.Length == 0 ? new("config-value-given", $"{name}: nothing → {now}")
        : now.Length == 0 ? new("config-value-gone", $"{name}: {was} → nothing")
        : new("config-value-changed", $"{name}: {was} → {now}");
}
