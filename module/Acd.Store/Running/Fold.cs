using System.Collections.Concurrent;
using Acd.Engine.Facts;
using Acd.Store.Folding;
using Acd.Store.Records;
using Acd.Store.State;
using Microsoft.Extensions.Logging;

namespace Acd.Store.Running;

/// <summary>
/// The store's own thread: facts into records, records into the backlog, and now and then the live state into its file. It looks for facts
/// every few ms instead of being woken, so that the engine thread never pays for a wake-up.
/// </summary>
internal sealed class Fold(
    FactIntake intake, RecordFolder folder, LiveState live, Backlog backlog, StateFile file, StoreOptions options, StoreCounters counters,
    ILogger log)
{
    private const int ChunkFacts = 4096;
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(5);
    private readonly ConcurrentQueue<StoreRecord> _ready = new();
    private readonly List<StoreRecord> _records = new(ChunkFacts);
    private Task? _keeping;
    private StateChanges? _kept;
    private long _nextKeepMs;
    private long _saidDropped;
    private bool _saidUnkept;
    private readonly long _straysAtMs = Environment.TickCount64 + (long)options.StraysAfter.TotalMilliseconds;
    private bool _straysClosed;
    private int _turning;

    /// <summary>Any thread: nothing is under way here.</summary>
    public bool IsIdle => _ready.IsEmpty && Volatile.Read(ref _turning) == 0;

    /// <summary>Any thread: a record that isn't made of facts. It gets its number here.</summary>
    public void Add(StoreRecord record) => _ready.Enqueue(record);

    /// <summary>Until cancelled and empty.</summary>
    public void Run(CancellationToken stop)
    {
        while (true)
        {
            bool isLast = stop.IsCancellationRequested;
            Volatile.Write(ref _turning, 1);
            int facts = Turn();
            Volatile.Write(ref _turning, 0);
            if (facts > 0)
                continue;
            if (isLast)
                break;
            Thread.Sleep(Nap);
        }
        FinishState();
    }

    private int Turn()
    {
        int facts = 0;
        CloseStrays();
        while (_ready.TryDequeue(out var record))
        {
            folder.Add(record, record.AtMs, _records);
            if (record is CallerRecord caller)
                live.Forget(caller.CallUuid);
        }
        while (facts < ChunkFacts && intake.TryTake(out var fact))
        {
            folder.Fold(in fact, _records);
            facts++;
        }
        counters.Fold(facts);
        backlog.Append(_records);
        _records.Clear();
        SayDropped();
        KeepState();
        return facts;
    }

    private void CloseStrays()
    {
        if (_straysClosed || Environment.TickCount64 < _straysAtMs)
            return;
        _straysClosed = true;
        long atMs = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        foreach (var stray in live.TakeStrays())
            Add(CallerFolder.Lost(stray, CallerOutcome.Lost, atMs) with { AtMs = atMs });
    }

    private void KeepState()
    {
        long nowMs = Environment.TickCount64;
        if (nowMs < _nextKeepMs || _keeping is { IsCompleted: false })
            return;
        _nextKeepMs = nowMs + (long)options.StateInterval.TotalMilliseconds;
        Settle();
        var changes = live.TakeChanges() with { LastNumber = folder.LastNumber };
        if (changes.IsEmpty)
            return;
        _kept = changes;
        _keeping = Task.Run(() => file.Write(changes));
    }

    /// <summary>Sees how the last write went.</summary>
    private void Settle()
    {
        if (_keeping?.Exception is { } exception)
        {
            live.Mark(_kept!);
            if (!_saidUnkept)
                log.StateUnkept(file.Path, exception.InnerException!.Message);
            _saidUnkept = true;
        }
        else if (_keeping is not null)
            _saidUnkept = false;
        _keeping = null;
    }

    private void FinishState()
    {
        try
        {
            _keeping?.Wait(options.ConnectTimeout);
        }
        catch (AggregateException)
        {
            // Settle looks at it.
        }
        _nextKeepMs = 0;
        KeepState();
        try
        {
            _keeping?.Wait(options.ConnectTimeout);
        }
        catch (AggregateException)
        {
            Settle();
        }
    }

    private void SayDropped()
    {
        long dropped = counters.FactsDropped;
        if (dropped > _saidDropped && intake.IsEmpty)
        {
            log.FactsDropped(dropped - _saidDropped, options.Folder);
            _saidDropped = dropped;
        }
    }
}
