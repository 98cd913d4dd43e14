using Acd.Store.Folding;
using Acd.Store.Records;
using Acd.Store.State;
using Microsoft.Extensions.Logging;

namespace Acd.Store.Running;

/// <summary>
/// Keeps the live state in its file, and holds records back until the state that goes with them is there; a caller goes from the file
/// only when his terminal record is kept. So whenever the process ends, a caller of whom there is any record either has his terminal one
/// or is found open by the next life. On the fold's thread.
/// </summary>
internal sealed class StateKeeper(StateFile file, LiveState live, Backlog backlog, StoreOptions options, ILogger log)
{
    /// <summary>More is a crowd: it comes faster than it may be let grow in memory.</summary>
    private const int CrowdRecords = 1_000;

    private List<StoreRecord> _held = [];
    private List<StoreRecord> _covered = [];
    private Task? _writing;
    private StateChanges? _changes;
    private long _begunMs;
    private bool _saidUnkept;
    private int _waiting;
    private int _hurried;

    /// <summary>Any thread: no record waits here.</summary>
    public bool IsIdle => Volatile.Read(ref _waiting) == 0;

    /// <summary>No more should be folded now.</summary>
    public bool IsFull => _held.Count >= options.RecordsInMemoryMax;

    /// <summary>Any thread: what is here by the next turn goes to its file soon.</summary>
    public void Hurry() => Volatile.Write(ref _hurried, 1);

    /// <summary>Records numbered up to <paramref name="lastNumber"/>, all so far; they are copied.</summary>
    public void Turn(List<StoreRecord> records, long lastNumber)
    {
        _held.AddRange(records);
        Volatile.Write(ref _waiting, _held.Count + _covered.Count);
        long nowMs = Environment.TickCount64;
        if (_writing is { IsCompleted: false })
        {
            // A disk that hangs must not cost the database its records.
            if (nowMs - _begunMs > options.ConnectTimeout.TotalMilliseconds)
                Release(all: true);
            return;
        }
        Settle();
        if (nowMs - _begunMs < Interval.TotalMilliseconds)
            return;
        _begunMs = nowMs;
        Volatile.Write(ref _hurried, 0);
        if (Take(lastNumber) is not { } changes)
            return;
        _changes = changes;
        // A thread of its own: the pool's may all be busy, and then nothing would be kept for seconds.
        _writing = Task.Factory.StartNew(
            () => file.Write(changes), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The end: what is known goes to the file, by this thread.</summary>
    public void Finish(long lastNumber)
    {
        try
        {
            _writing?.Wait(options.ConnectTimeout);
        }
        catch (AggregateException)
        {
            // Settle looks at it.
        }
        Settle();
        if (Take(lastNumber) is not { } changes)
            return;
        try
        {
            file.Write(changes);
        }
        catch (Exception exception)
        {
            Unkept(changes, exception);
        }
        Release(all: false);
    }

    private TimeSpan Interval =>
        Volatile.Read(ref _hurried) == 1 || _held.Count >= CrowdRecords ? options.HurriedStateInterval : options.StateInterval;

    /// <summary>Null: nothing is to be written, and nothing waits for it.</summary>
    private StateChanges? Take(long lastNumber)
    {
        (_held, _covered) = (_covered, _held);
        var changes = live.TakeChanges(backlog.Acknowledged) with { LastNumber = lastNumber };
        if (!changes.IsEmpty)
            return changes;
        Release(all: false);
        return null;
    }

    /// <summary>Sees how the last write went.</summary>
    private void Settle()
    {
        if (_writing is null)
            return;
        if (_writing.Exception is { } exception)
            Unkept(_changes!, exception.InnerException!);
        else if (_writing.IsCompleted)
            _saidUnkept = false;
        _writing = null;
        Release(all: false);
    }

    private void Unkept(StateChanges changes, Exception exception)
    {
        live.Mark(changes);
        if (!_saidUnkept)
            log.StateUnkept(file.Path, exception.Message);
        _saidUnkept = true;
    }

    /// <summary>What was held before the last write, or all.</summary>
    private void Release(bool all)
    {
        backlog.Append(_covered);
        _covered.Clear();
        if (all)
        {
            backlog.Append(_held);
            _held.Clear();
        }
        Volatile.Write(ref _waiting, _held.Count);
    }
}
