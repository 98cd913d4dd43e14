namespace Acd.Host;

/// <summary>Who asked the switch for what, by the request's number, until its answer comes or is overdue. Engine thread only.</summary>
internal sealed class AwaitedAnswers<T>
{
    private readonly Dictionary<ulong, (long DeadlineUs, T Asked)> _awaited = [];
    private ulong _lastId;

    /// <summary>The number the answer will bear.</summary>
    public ulong Add(T asked, long deadlineUs)
    {
        _awaited.Add(++_lastId, (deadlineUs, asked));
        return _lastId;
    }

    /// <summary>Whether this answer was awaited. It no longer is.</summary>
    public bool Take(ulong id, out T asked)
    {
        bool wasAwaited = _awaited.Remove(id, out var awaited);
        asked = awaited.Asked;
        return wasAwaited;
    }

    /// <summary>Those whose answers should have come by now. They are no longer awaited.</summary>
    public IReadOnlyList<T> TakeOverdue(long nowUs)
    {
        if (_awaited.Count == 0)
            return [];
        var overdue = _awaited.Where(awaited => awaited.Value.DeadlineUs <= nowUs).ToList();
        foreach (var (id, _) in overdue)
            _awaited.Remove(id);
        return [.. overdue.Select(awaited => awaited.Value.Asked)];
    }
}
