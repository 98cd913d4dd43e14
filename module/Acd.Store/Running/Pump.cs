using Acd.Store.Databases;
using Acd.Store.Records;
using Acd.Store.Schema;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Acd.Store.Running;

/// <summary>
/// Takes batches from the backlog and writes them, in order. What may go by itself is tried again at once, a few times; a database that
/// goes on failing is left alone for a while, and the backlog keeps its records in the journal.
/// </summary>
internal sealed class Pump
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>What was begun is waited for at the end, so that nobody writes into the folder once the store is closed.</summary>
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(2);

    private readonly RecordDatabase _database;
    private readonly Backlog _backlog;
    private readonly StoreOptions _options;
    private readonly StoreCounters _counters;
    private readonly string _folder;
    private readonly ILogger _log;
    private readonly ResiliencePipeline _pipeline;
    private bool _away;
    private Task _act = Task.CompletedTask;

    public Pump(RecordDatabase database, Backlog backlog, StoreOptions options, StoreCounters counters, string folder, ILogger log)
    {
        _database = database;
        _backlog = backlog;
        _options = options;
        _counters = counters;
        _folder = folder;
        _log = log;
        _pipeline = Pipeline(database, options);
    }

    /// <summary>False: the database is away, or refused.</summary>
    public bool IsConnected { get; private set; }

    public string Failure { get; private set; } = "";

    /// <summary>Until cancelled; what is left then stays in the backlog.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (_backlog.Take(_options.BatchMax) is { } records)
                    await WriteAsync(records, stop).ConfigureAwait(false);
                else
                {
                    if (!IsConnected)
                        await PrepareAsync(stop).ConfigureAwait(false);
                    await _backlog.WaitAsync(stop).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                await Task.WhenAny(_act, Task.Delay(Parting, CancellationToken.None)).ConfigureAwait(false);
                return;
            }
            catch (Exception exception)
            {
                Failed(exception);
                await Pause(stop).ConfigureAwait(false);
            }
        }
    }

    private static ResiliencePipeline Pipeline(RecordDatabase database, StoreOptions options)
    {
        var transient = new PredicateBuilder().Handle<Exception>(
            exception => exception is TimeoutRejectedException || database.IsTransient(exception));
        return new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(
                    exception => exception is not TimeoutRejectedException && database.IsTransient(exception)),
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(100),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = transient,
                FailureRatio = 0.9,
                MinimumThroughput = 3,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.RetryAfter,
            })
            .AddTimeout(options.WriteTimeout)
            .Build();
    }

    private Task PrepareAsync(CancellationToken stop) =>
        BoundedAsync(async token => await _database.PrepareAsync(token).ConfigureAwait(false), stop);

    private async Task WriteAsync(IReadOnlyList<StoreRecord> records, CancellationToken stop)
    {
        var batch = new RecordBatch(records);
        await BoundedAsync(async token => await _database.WriteAsync(batch, token).ConfigureAwait(false), stop).ConfigureAwait(false);
        _backlog.Confirm(records);
        _counters.Write(records.Count);
    }

    /// <summary>
    /// A provider that doesn't heed its own time-outs is left behind with its connection: should its transaction still come through, the
    /// mark keeps the records from being written again.
    /// </summary>
    private async Task BoundedAsync(Func<CancellationToken, ValueTask> act, CancellationToken stop)
    {
        _act = Task.Run(() => _pipeline.ExecuteAsync(act, stop).AsTask(), stop);
        await _act.WaitAsync((3 * _options.WriteTimeout) + Grace, stop).ConfigureAwait(false);
        if (_away)
            _log.DatabaseBack(_database.Name);
        else if (!IsConnected)
            _log.StoreReady(_database.Name);
        _away = false;
        IsConnected = true;
        Failure = "";
    }

    private void Failed(Exception exception)
    {
        _counters.Fail();
        _backlog.Spill();
        IsConnected = false;
        Failure = exception.Message;
        if (_away)
            return;
        _away = true;
        if (exception is StoreSchemaException)
            _log.SchemaRefused(_database.Name, exception.Message);
        else
            _log.DatabaseAway(_database.Name, exception.Message, _folder);
    }

    private async Task Pause(CancellationToken stop)
    {
        try
        {
            await Task.Delay(_options.RetryAfter, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The loop sees it.
        }
    }
}
