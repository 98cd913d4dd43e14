using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Store.Databases;
using Acd.Store.Databases.Sqlite;
using Acd.Store.Folding;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Store.Running;
using Acd.Store.Spill;
using Acd.Store.State;
using Microsoft.Extensions.Logging;

namespace Acd.Store;

/// <summary>
/// The store: takes facts on the engine thread without ever making it wait, turns them into records on a thread of its own, and writes
/// these to a database from a task of its own. What the database can't take now waits on this machine's disk. Several things are true
/// whatever happens to the database or the process: a record that was acknowledged is never lost or doubled, and every caller has one
/// terminal record (one who was there at a crash and doesn't come again gets his after <see cref="StoreOptions.StraysAfter"/>).
/// </summary>
public sealed class StoreService : IFactSink, IDisposable
{
    private static readonly TimeSpan FlushMax = TimeSpan.FromSeconds(3);

    /// <summary>Folding ends with a local write, which must not be missed because the machine is busy.</summary>
    private static readonly TimeSpan FoldStopMax = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FailedNap = TimeSpan.FromSeconds(1);

    /// <summary>More than a life can give between two notes of its last number.</summary>
    private const long UnkeptNumbersMax = 10_000_000;

    private readonly StoreCounters _counters;
    private readonly CancellationTokenSource _stopFold = new();
    private readonly CancellationTokenSource _stopPump = new();
    private readonly RecordDatabase _database;
    private readonly Backlog _backlog;
    private readonly StateFile _state;
    private readonly FactIntake _intake;
    private readonly Fold _fold;
    private readonly Pump _pump;
    private readonly Thread _folding;
    private readonly Task _pumping;
    private readonly int _factsMax;
    private bool _disposed;

    /// <summary>Reads what the last life left and starts. Doesn't wait for the database.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="log">Any thread logs to it.</param>
    /// <param name="acknowledged">
    /// Called, on the store's threads, with a number: every record up to it survives the end of this process. Null: nobody wants to know.
    /// </param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    /// <exception cref="ArgumentException">The connection string can't be read.</exception>
    public StoreService(StoreOptions options, ILogger log, Action<long>? acknowledged = null)
        : this(options, log, acknowledged, new FactIntake(options, new StoreCounters()))
    {
    }

    /// <param name="options">What to do.</param>
    /// <param name="log">Any thread logs to it.</param>
    /// <param name="acknowledged">As above.</param>
    /// <param name="intake">Facts may wait in it already; they are folded on top of what the last life left.</param>
    internal StoreService(StoreOptions options, ILogger log, Action<long>? acknowledged, FactIntake intake)
    {
        (_intake, _counters) = (intake, intake.Counters);
        SqliteLibrary.Load();
        _factsMax = options.FactsMax;
        Directory.CreateDirectory(options.Folder);
        _state = new StateFile(options.Folder);
        _state.Load();
        _database = Database.Of(options, _state.Owner);
        var journal = new SpillJournal(options, _counters, log);
        long before = RecordNumbers.Before(options.Node, UnixUs(), Math.Max(journal.LastNumber, _state.LastNumber + UnkeptNumbersMax));
        FirstNumber = before + 1;
        _backlog = new Backlog(journal, options.RecordsInMemoryMax, acknowledged ?? (_ => { }));
        var live = new LiveState();
        live.Begin(_state.Agents, _state.Callers);
        var keeper = new StateKeeper(_state, live, _backlog, options, log);
        _fold = new Fold(_intake, new RecordFolder(before, live), live, keeper, options, _counters, log);
        _pump = new Pump(_database, _backlog, options, _counters, journal.Folder, log);
        Records = new RecordReader(_database);
        _folding = new Thread(Fold) { IsBackground = true, Name = "acd-store" };
        _folding.Start();
        _pumping = Task.Run(() => _pump.RunAsync(_stopPump.Token));

        void Fold() => FoldGuarded(log);
    }

    /// <summary>What the last life left.</summary>
    public IStateReader State => _state;

    /// <summary>The records in the database.</summary>
    public IRecordReader Records { get; }

    public StoreStatus Status => new(
        _database.Name, _pump.IsConnected, _pump.Failure, _counters.Facts, _counters.FactsDropped, _counters.Written, _backlog.InMemory,
        _backlog.JournalBytes, _counters.DetailDropped, _counters.TerminalDropped, _counters.Failures);

    /// <summary>Engine thread: takes a copy and goes.</summary>
    public void Take(in Fact fact) => _intake.Take(in fact);

    /// <summary>Adds a record that isn't made of facts; it gets its number from the store. Any thread.</summary>
    public void Add(StoreRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _fold.Add(record);
    }

    /// <summary>
    /// Keeps a text in the live state under an id, in place of what was there; null: nothing any more. The next life finds it in
    /// <see cref="State"/>. Any thread.
    /// </summary>
    public void Keep(string id, string? text) => _fold.Keep(id, text);

    /// <summary>The number of this life's first record.</summary>
    public long FirstNumber { get; }

    /// <summary>More than half of the room for facts is taken: somebody who makes them on purpose should wait.</summary>
    public bool IsBehind => _intake.Waiting > _factsMax / 2;

    /// <summary>Waits until everything taken so far is in the database; false: it didn't come to that in time.</summary>
    public bool Flush(TimeSpan within)
    {
        long endMs = Environment.TickCount64 + (long)within.TotalMilliseconds;
        while (Environment.TickCount64 < endMs)
        {
            if (_intake.IsEmpty && _fold.IsIdle && _backlog.IsEmpty)
                return true;
            _fold.Hurry();
            Thread.Sleep(5);
        }
        return false;
    }

    /// <summary>Writes what it can in a few seconds; the rest waits in the journal for the next life.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _stopFold.Cancel();
        bool isFolded = _folding.Join(FoldStopMax);
        if (_pump.IsConnected)
            Flush(FlushMax);
        _stopPump.Cancel();
        _pumping.Wait(FlushMax);
        if (!_backlog.IsEmpty)
            _backlog.Spill();
        _backlog.Dispose();
        _database.DisposeAsync().AsTask().Wait(FlushMax);
        if (isFolded)
            _stopFold.Dispose();
        _stopPump.Dispose();
    }

    private static long UnixUs() => (DateTimeOffset.UtcNow.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / 10;

    private void FoldGuarded(ILogger log)
    {
        var stop = _stopFold.Token;
        while (true)
        {
            try
            {
                _fold.Run(stop);
                return;
            }
            catch (Exception exception)
            {
                log.StoreFailed(exception);
                if (stop.IsCancellationRequested)
                    return;
                Thread.Sleep(FailedNap);
            }
        }
    }
}
