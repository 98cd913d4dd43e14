namespace Acd.Store.State;

/// <summary>What has changed since the last time it was asked: whole rows, and callers who are gone.</summary>
internal sealed record StateChanges(
    IReadOnlyList<AgentStateRow> Agents, IReadOnlyList<CallerStateRow> Callers, IReadOnlyList<string> GoneCallUuids)
{
    /// <summary>Texts kept for others; null: it goes.</summary>
    public IReadOnlyDictionary<string, string?> Notes { get; init; } = new Dictionary<string, string?>();

    /// <summary>The last number a record got.</summary>
    public long LastNumber { get; init; }

    public bool IsEmpty => Notes.Count == 0 && Agents.Count == 0 && Callers.Count == 0 && GoneCallUuids.Count == 0;
}
