using Acd.Engine.Facts;
using Acd.Engine.Recovery;
using Acd.Store;
using Acd.Store.State;

namespace Acd.Host.Store;

/// <summary>
/// Visits that the life before left open. Who talks on or is to be called back is taken over and gets his record when he leaves; whoever
/// hasn't come back in time gets one that says he was lost. Engine thread only.
/// </summary>
internal sealed class OpenVisits(StoreService service)
{
    private readonly Dictionary<string, CallerStateRow> _open =
        service.State.Callers.DistinctBy(caller => caller.CallUuid).ToDictionary(caller => caller.CallUuid, StringComparer.Ordinal);

    private long? _closeAtMs;

    /// <summary>Before the store takes the fact.</summary>
    public void Take(in Fact fact)
    {
        if (_open.Count == 0)
            return;
        _closeAtMs ??= fact.AtMs + RecoveredState.RejoinMs;
        if (fact is { Kind: FactKind.CallerJoined, IsResumed: true })
            _open.Remove(fact.CallUuid);
        if (fact.AtMs >= _closeAtMs)
            CloseAll();
    }

    private void CloseAll()
    {
        foreach (var caller in _open.Values)
            service.Close(caller);
        _open.Clear();
    }
}
