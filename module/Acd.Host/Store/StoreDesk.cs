using Acd.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Engine.Recovery;
using Acd.Host.Logging;
using Acd.Store;
using Acd.Store.Reading;

namespace Acd.Host.Store;

/// <summary>
/// Gives the store its place among the takers of facts. Made before the configuration is known; begins when it is, or later when its file
/// is locked. A store that can't begin is said in the log and costs no call. Engine thread only.
/// </summary>
internal sealed class StoreDesk(HostOptions options, HostLog log) : IFactSink
{
    private readonly Dictionary<string, string?> _keptMeanwhile = new(StringComparer.Ordinal);
    private StoreOptions? _choice;
    private string _saidFailure = "";
    private long _lateSinceMs;

    /// <summary>Null: none is in use, or not yet.</summary>
    public StoreService? Service { get; private set; }

    /// <summary>Null: the store has begun, or there is none.</summary>
    private LateStore? Late { get; set; }

    /// <summary>There is a store, though it may not have begun.</summary>
    public bool IsWanted => Service is not null || Late is not null;

    /// <summary>Null: there is no store.</summary>
    public StoreStatus? Status => Service?.Status ?? Late?.Status;

    /// <summary>A reader of the records; null: there is no store.</summary>
    public IRecordReader? OpenReader() => Service is not null && _choice is { } choice ? RecordReaders.Open(choice) : null;

    /// <summary>Before the first configuration is applied, so that agents' first states are in the records.</summary>
    public void Start(StoreSettings settings)
    {
        if (StoreChoice.Of(settings, options) is not { } choice)
            return;
        try
        {
            Service = new StoreService(choice, log);
            _choice = choice;
        }
        catch (Exception exception) when (LateStore.MayPass(exception))
        {
            Late = new LateStore(choice, log, exception.Message);
            _choice = choice;
            _lateSinceMs = Environment.TickCount64;
            SayWaiting();
        }
        catch (Exception exception)
        {
            log.StoreUnusable(exception.Message);
        }
    }

    /// <summary>To be called now and then. True, once: a store that couldn't begin at the start has begun now.</summary>
    public bool Opens()
    {
        if (Late is not { } late)
            return false;
        if (late.Opened is not { } service)
        {
            SayWaiting();
            return false;
        }
        (Service, Late) = (service, null);
        late.Dispose();
        foreach (var (id, text) in _keptMeanwhile)
            service.Keep(id, text);
        log.StoreOpened((Environment.TickCount64 - _lateSinceMs) / 1_000, service.Status.FactsDropped);
        return true;
    }

    /// <summary>What the process before this one left; nothing without a store.</summary>
    public RecoveredState WhatWasBefore(DateTimeOffset now) =>
        Service is { } service ? StoredState.Of(service.State, now.ToUnixTimeMilliseconds()) : RecoveredState.Nothing;

    /// <summary>Texts that were kept under ids that begin so. What this process knows is newer than any file.</summary>
    public IReadOnlyList<string> Kept(string prefix) =>
        Of(options.Notes?.Notes, prefix) is { Count: > 0 } known ? known : Of(Service?.State.Notes, prefix);

    /// <summary>
    /// Of a store that opened late: texts the life before kept under ids that begin so, and that nobody has ended since. There may be
    /// newer ones.
    /// </summary>
    public IReadOnlyList<string> KeptBefore(string prefix) =>
    [
        .. (Service?.State.Notes ?? new Dictionary<string, string>())
            .Where(note => note.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Where(note => !_keptMeanwhile.TryGetValue(note.Key, out string? text) || text is not null)
            .Select(note => note.Value),
    ];

    /// <summary>For the next life, and without a store only for one in this process; null: nothing any more.</summary>
    public void Keep(string id, string? text)
    {
        options.Notes?.Keep(id, text);
        Service?.Keep(id, text);
        if (Late is not null)
            _keptMeanwhile[id] = text;
    }

    public void Take(in Fact fact)
    {
        if (Service is { } service)
            service.Take(in fact);
        else
            Late?.Take(in fact);
    }

    /// <summary>The end: a few seconds at most.</summary>
    public void Stop()
    {
        try
        {
            Late?.Dispose();
            if (Late is { Opened: null, Waiting: > 0 and var lost })
                log.StoreNeverOpened(lost);
            (Service ?? Late?.Opened)?.Dispose();
        }
        catch (Exception exception)
        {
            log.StoreUnusable(exception.Message);
        }
        (Service, Late) = (null, null);
    }

    /// <summary>Once for each reason.</summary>
    private void SayWaiting()
    {
        if (Late is not { } late || late.Failure == _saidFailure)
            return;
        _saidFailure = late.Failure;
        log.StoreWaits(_choice!.Folder, late.Failure);
    }

    private static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string>? notes, string prefix) =>
        [.. (notes ?? new Dictionary<string, string>())
            .Where(note => note.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(note => note.Value)];
}
