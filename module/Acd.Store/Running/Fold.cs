using System.Collections.Concurrent;
using Acd.Engine.Facts;
using Acd.Store.Folding;
using Acd.Store.Records;
using Microsoft.Extensions.Logging;

namespace Acd.Store.Running;

/// <summary>
/// The store's own thread: facts into records and the live state, and both to their keeper. It looks for facts 40 times a second instead
/// of being woken, so that the engine thread never pays for a wake-up.
/// </summary>
internal sealed class Fold(
    FactIntake intake, RecordFolder folder, LiveState live, StateKeeper keeper, StoreOptions options, StoreCounters counters, ILogger log)
{
    private const int ChunkFacts = 4096;
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(25);
    private readonly ConcurrentQueue<StoreRecord> _ready = new();
    private readonly ConcurrentQueue<(string Id, string? Text)> _notes = new();
    private readonly List<StoreRecord> _records = new(ChunkFacts);
    private long _saidDropped;
    private readonly long _straysAtMs = Environment.TickCount64 + (long)options.StraysAfter.TotalMilliseconds;
    private bool _straysClosed;
    private int _turning;

    /// <summary>Any thread: nothing is under way here.</summary>
    public bool IsIdle => _ready.IsEmpty && _notes.IsEmpty && Volatile.Read(ref _turning) == 0 && keeper.IsIdle;

    /// <summary>Any thread: a record that isn't made of facts. It gets its number here.</summary>
    public void Add(StoreRecord record) => _ready.Enqueue(record);

    /// <summary>Any thread: a text for the live state; null: it goes.</summary>
    public void Keep(string id, string? text) => _notes.Enqueue((id, text));

    /// <summary>Any thread: somebody waits for what is here to be kept.</summary>
    public void Hurry() => keeper.Hurry();

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
        keeper.Finish(folder.LastNumber);
    }

    private int Turn()
    {
        int facts = 0;
        CloseStrays();
        while (_ready.TryDequeue(out var record))
        {
            keeper.Hurry();
            folder.Add(record, record.AtMs, _records);
            if (record is CallerRecord caller)
                live.Forget(caller.CallUuid, folder.LastNumber);
        }
        while (_notes.TryDequeue(out var note))
        {
            keeper.Hurry();
            live.Note(note.Id, note.Text);
        }
        while (facts < ChunkFacts && !keeper.IsFull && intake.TryTake(out var fact))
        {
            folder.Fold(in fact, _records);
            if (WasOrderedOrPromised(fact.Fact.Kind))
                keeper.Hurry();
            facts++;
        }
        counters.Fold(facts);
        keeper.Turn(_records, folder.LastNumber);
        _records.Clear();
        SayDropped();
        return facts;
    }

    /// <summary>Part of the live state, seldom, and somebody relies on it; what comes with every call isn't of these.</summary>
    private static bool WasOrderedOrPromised(FactKind kind) =>
        kind is FactKind.AgentStatusChanged or FactKind.CallbackRequested or FactKind.CallerReordered;

    private void CloseStrays()
    {
        if (_straysClosed || Environment.TickCount64 < _straysAtMs)
            return;
        _straysClosed = true;
        long atMs = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        foreach (var stray in live.TakeStrays())
            Add(CallerFolder.Lost(stray, CallerOutcome.Lost, atMs) with { AtMs = atMs });
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
