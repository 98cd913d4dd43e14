using Acd.Store.Records;
using Acd.Store.Spill;

namespace Acd.Store.Running;

/// <summary>
/// Records on their way to the database, in order: in memory while the database keeps pace, all of them in the journal from the moment it
/// doesn't until the journal is empty again. What was appended together is taken together from memory. One thread appends, one takes.
/// </summary>
internal sealed class Backlog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SpillJournal _journal;
    private readonly int _memoryMax;
    private readonly Queue<StoreRecord[]> _memory = new();
    private readonly Action<long> _acknowledge;
    private readonly SemaphoreSlim _news = new(0, 1);
    private List<StoreRecord>? _inFlight;
    private int _inMemory;
    private long _acknowledged;
    private bool _spilling;

    /// <param name="journal">Owned from now on.</param>
    /// <param name="memoryMax">Most records in memory.</param>
    /// <param name="acknowledge">Called with a number: all records up to it survive the end of the process. Must be quick.</param>
    public Backlog(SpillJournal journal, int memoryMax, Action<long> acknowledge)
    {
        _journal = journal;
        _memoryMax = memoryMax;
        _acknowledge = acknowledge;
        _spilling = !journal.IsEmpty;
    }

    /// <summary>All records up to this number survive the end of the process.</summary>
    public long Acknowledged => Interlocked.Read(ref _acknowledged);

    public int InMemory
    {
        get
        {
            lock (_lock)
                return _inMemory + (_inFlight?.Count ?? 0);
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return !_spilling && _inMemory == 0 && _inFlight is null;
        }
    }

    public long JournalBytes
    {
        get
        {
            lock (_lock)
                return _journal.Bytes;
        }
    }

    public void Append(IReadOnlyList<StoreRecord> records)
    {
        if (records.Count == 0)
            return;
        lock (_lock)
        {
            if (!_spilling && _inMemory + (_inFlight?.Count ?? 0) + records.Count > _memoryMax)
                SpillNeedsLock();
            if (_spilling)
                JournalNeedsLock(records);
            else
            {
                _memory.Enqueue([.. records]);
                _inMemory += records.Count;
            }
            if (_news.CurrentCount == 0)
                _news.Release();
        }
    }

    /// <summary>Until something was appended since the last time. For the thread that takes.</summary>
    public Task WaitAsync(CancellationToken stop) => _news.WaitAsync(stop);

    /// <summary>
    /// The next records to write, about so many at most; the same again until they are confirmed. Null: there are none.
    /// </summary>
    public IReadOnlyList<StoreRecord>? Take(int max)
    {
        lock (_lock)
        {
            if (_inFlight is null && _spilling)
            {
                _inFlight = _journal.Read(max);
                if (_inFlight.Count > 0)
                    return _inFlight;
                _inFlight = null;
                _journal.Confirm(_journal.LastNumber);
                _spilling = false;
            }
            if (_inFlight is null && _inMemory > 0)
                _inFlight = TakeMemoryNeedsLock(max);
            return _inFlight;
        }
    }

    /// <summary>What was taken is in the database. It may have gone to the journal meanwhile; then it is read again and left out.</summary>
    public void Confirm(IReadOnlyList<StoreRecord> taken)
    {
        lock (_lock)
        {
            long last = taken[^1].Number;
            if (ReferenceEquals(_inFlight, taken))
                _inFlight = null;
            if (_spilling)
                _journal.Confirm(last);
            else
                Acknowledge(last);
        }
    }

    /// <summary>What was taken couldn't be written: from now on the journal keeps everything.</summary>
    public void Spill()
    {
        lock (_lock)
        {
            if (!_spilling)
                SpillNeedsLock();
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _journal.Dispose();
    }

    private void SpillNeedsLock()
    {
        List<StoreRecord> all = [.. _inFlight ?? [], .. _memory.SelectMany(group => group)];
        _inFlight = null;
        _memory.Clear();
        _inMemory = 0;
        _spilling = true;
        if (all.Count > 0)
            JournalNeedsLock(all);
    }

    private void JournalNeedsLock(IReadOnlyList<StoreRecord> records)
    {
        _journal.Append(records);
        Acknowledge(records[^1].Number);
    }

    private List<StoreRecord> TakeMemoryNeedsLock(int max)
    {
        var taken = new List<StoreRecord>(Math.Min(max, _inMemory));
        while (_memory.TryPeek(out var group) && (taken.Count == 0 || taken.Count + group.Length <= max))
        {
            taken.AddRange(group);
            _memory.Dequeue();
        }
        _inMemory -= taken.Count;
        return taken;
    }

    private void Acknowledge(long number)
    {
        Interlocked.Exchange(ref _acknowledged, number);
        _acknowledge(number);
    }
}
