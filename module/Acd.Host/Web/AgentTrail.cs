using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Host.ConsoleCommands;
using Acd.Host.Store;
using Acd.Wallboard;

namespace Acd.Host.Web;

/// <summary>The last states of each agent, kept while no store keeps them all. Engine thread only.</summary>
internal sealed class AgentTrail(StoreDesk store, Func<long, DateTimeOffset> wallClock) : IFactSink
{
    /// <summary>Of each agent.</summary>
    public const int StretchesKept = 200;

    /// <summary>Agents that were removed are forgotten with all others when so many names have been seen.</summary>
    private const int NamesMax = 10_000;

    private readonly Dictionary<string, Queue<AgentStretch>> _trails = new(StringComparer.Ordinal);

    public void Take(in Fact fact)
    {
        if (fact.Kind != FactKind.AgentStateChanged || fact.DurationMs == 0 || store.Service is not null)
            return;
        if (_trails.Count >= NamesMax)
            _trails.Clear();
        if (!_trails.TryGetValue(fact.Agent, out var trail))
            _trails[fact.Agent] = trail = new Queue<AgentStretch>();
        if (trail.Count == StretchesKept)
            trail.Dequeue();
        long since = wallClock(fact.AtMs).ToUnixTimeMilliseconds() - fact.DurationMs;
        trail.Enqueue(new(AgentStateText.Of(fact.StateBefore), since, fact.DurationMs, fact.Queue, fact.Text));
    }

    /// <summary>Oldest first; those that ended at <paramref name="fromMs"/>, ms since 1970, or later.</summary>
    public IReadOnlyList<AgentStretch> Of(string agent, long fromMs) =>
        [.. (_trails.GetValueOrDefault(agent) ?? []).Where(stretch => stretch.Since + stretch.DurationMs >= fromMs)];
}
