using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Store.Running;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Acd.Store;

/// <summary>
/// Stands in for a store that can't begin, as its state is locked by another program or the disk doesn't give it. Facts wait in memory, as
/// many as <see cref="StoreOptions.FactsMax"/>; a thread tries again after 1 s, 2, 4, at last every 30 s. The store that opens folds what
/// waited on top of what the last life left, as if it had been there all the time. If the process ends before that, what waited is lost.
/// </summary>
public sealed class LateStore : IFactSink, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastPause = TimeSpan.FromSeconds(30);

    /// <summary>An attempt lasts as long as SQLite waits for a lock.</summary>
    private static readonly TimeSpan PartingMax = TimeSpan.FromSeconds(6);

    private readonly StoreOptions _options;
    private readonly ILogger _log;
    private readonly FactIntake _intake;
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _trying;
    private StoreService? _opened;
    private string _failure;
    private long _failures = 1;

    /// <param name="options">Of the store to be.</param>
    /// <param name="log">Any thread logs to it.</param>
    /// <param name="failure">Why it couldn't begin.</param>
    public LateStore(StoreOptions options, ILogger log, string failure)
    {
        (_options, _log, _failure) = (options, log, failure);
        _intake = new FactIntake(options, new StoreCounters());
        _trying = new Thread(Try) { IsBackground = true, Name = "acd-store-late" };
        _trying.Start();
    }

    /// <summary>The store, once it has opened; whoever sees it owns it. Any thread.</summary>
    public StoreService? Opened => Volatile.Read(ref _opened);

    /// <summary>Why the last attempt failed. Any thread.</summary>
    public string Failure => Volatile.Read(ref _failure);

    /// <summary>Facts that wait. Any thread.</summary>
    public int Waiting => _intake.Waiting;

    /// <summary>Not connected; what waits are facts, not yet records. Any thread.</summary>
    public StoreStatus Status => new(
        $"the store in {_options.Folder}", false, Failure, _intake.Waiting, _intake.Counters.FactsDropped, 0, _intake.Waiting, 0, 0, 0,
        Interlocked.Read(ref _failures));

    /// <summary>Whether a store that couldn't begin for this reason may begin later, with nothing changed in its options.</summary>
    public static bool MayPass(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException;

    /// <summary>Engine thread: takes a copy and goes; also after the store has opened, until its owner is asked directly.</summary>
    public void Take(in Fact fact) => _intake.Take(in fact);

    /// <summary>Gives up, unless the store has opened; then it goes on with its owner.</summary>
    public void Dispose()
    {
        lock (_lock)
            _stop.Set();
        if (_trying.Join(PartingMax))
            _stop.Dispose();
    }

    private void Try()
    {
        var pause = FirstPause;
        while (!_stop.Wait(pause))
        {
            if (Open())
                return;
            pause = 2 * pause < LastPause ? 2 * pause : LastPause;
        }
    }

    private bool Open()
    {
        try
        {
            var store = new StoreService(_options, _log, null, _intake);
            lock (_lock)
            {
                if (!_stop.IsSet)
                {
                    Volatile.Write(ref _opened, store);
                    return true;
                }
            }
            // The end came meanwhile. It is open: what waited can be kept.
            store.Dispose();
            return true;
        }
        catch (Exception exception)
        {
            Interlocked.Increment(ref _failures);
            Volatile.Write(ref _failure, exception.Message);
            return false;
        }
    }
}
