using System.Diagnostics.CodeAnalysis;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Routing;

namespace Acd.Engine.Queues;

/// <summary>All callers by id, and the pool their records come from.</summary>
internal sealed class CallerTable
{
    private readonly Dictionary<CallId, Caller> _callers = [];
    private readonly Stack<Caller> _pool = [];
    private readonly RecentCalls _departed = new();
    private long _lastSequence;

    public int Count => _callers.Count;

    public Dictionary<CallId, Caller>.ValueCollection All => _callers.Values;

    /// <summary>A caller of that id is here, or left so recently that the event must be a duplicate.</summary>
    public bool Knows(CallId call) => _callers.ContainsKey(call) || _departed.Contains(call);

    public bool Has(CallId call) => _callers.ContainsKey(call);

    public bool TryFind(CallId call, [NotNullWhen(true)] out Caller? caller) => _callers.TryGetValue(call, out caller);

    /// <summary>Distinct and ascending, with room between two for others.</summary>
    public long NextSequence() => _lastSequence += CallerStanding.SequenceStep;

    public Caller Add(in CallerJoined e, Queue queue)
    {
        if (!_pool.TryPop(out var caller))
        {
            caller = new Caller();
        }

        caller.Begin(e, queue);
        _callers.Add(e.Call, caller);
        return caller;
    }

    /// <summary>A caller who wasn't let in: a duplicate of his event must not be refused a second time.</summary>
    public void Refuse(CallId call) => _departed.Add(call);

    public void Remove(Caller caller)
    {
        _callers.Remove(caller.Call);
        _departed.Add(caller.Call);
        caller.Clear();
        _pool.Push(caller);
    }
}
