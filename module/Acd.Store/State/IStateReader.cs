namespace Acd.Store.State;

/// <summary>
/// What was true when the last life of the store ended, however it ended (see docs/store.md for how old it may be). Read once when the
/// store starts, so what this life writes never shows here. Any thread.
/// </summary>
public interface IStateReader
{
    IReadOnlyList<AgentStateRow> Agents { get; }

    /// <summary>Who waited, talked, or was to be called back.</summary>
    IReadOnlyList<CallerStateRow> Callers { get; }

    /// <summary>What <see cref="StoreService.Keep"/> was given, by id.</summary>
    IReadOnlyDictionary<string, string> Notes { get; }
}
