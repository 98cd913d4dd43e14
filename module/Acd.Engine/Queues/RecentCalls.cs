using Acd.Engine.Ids;

namespace Acd.Engine.Queues;

/// <summary>
/// Remembers the last few thousand callers who left, so that a duplicate or late <c>CallerJoined</c> doesn't bring one back as a ghost
/// who would never leave again. Fixed size, no allocation after construction.
/// </summary>
internal sealed class RecentCalls
{
    public const int Capacity = 4096;

    private readonly CallId[] _ring = new CallId[Capacity];
    private readonly HashSet<CallId> _set = new(Capacity + 1);
    private int _next;
    private bool _full;

    public bool Contains(CallId call) => _set.Contains(call);

    public void Add(CallId call)
    {
        if (!_set.Add(call))
        {
            return;
        }

        if (_full)
        {
            _set.Remove(_ring[_next]);
        }

        _ring[_next] = call;
        _next++;
        if (_next == Capacity)
        {
            _next = 0;
            _full = true;
        }
    }
}
