using Acd.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Engine.Recovery;
using Acd.Host.Logging;
using Acd.Store;
using Acd.Store.Reading;

namespace Acd.Host.Store;

/// <summary>
/// Gives the store its place among the takers of facts. Made before the configuration is known; begins when it is. A store that can't
/// begin is said in the log and costs no call. Engine thread only.
/// </summary>
internal sealed class StoreDesk(HostOptions options, HostLog log) : IFactSink
{
    private StoreOptions? _choice;

    /// <summary>Null: none is in use.</summary>
    public StoreService? Service { get; private set; }

    /// <summary>A reader of the records; null: there is no store.</summary>
    public IRecordReader? OpenReader() => _choice is { } choice ? RecordReaders.Open(choice) : null;

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
        catch (Exception exception)
        {
            log.StoreUnusable(exception.Message);
        }
    }

    /// <summary>What the process before this one left; nothing without a store.</summary>
    public RecoveredState WhatWasBefore(DateTimeOffset now) =>
        Service is { } service ? StoredState.Of(service.State, now.ToUnixTimeMilliseconds()) : RecoveredState.Nothing;

    /// <summary>Texts that were kept under ids that begin so. What this process knows is newer than any file.</summary>
    public IReadOnlyList<string> Kept(string prefix) =>
        Of(options.Notes?.Notes, prefix) is { Count: > 0 } known ? known : Of(Service?.State.Notes, prefix);

    /// <summary>For the next life, and without a store only for one in this process; null: nothing any more.</summary>
    public void Keep(string id, string? text)
    {
        options.Notes?.Keep(id, text);
        Service?.Keep(id, text);
    }

    public void Take(in Fact fact) => Service?.Take(in fact);

    /// <summary>The end: a few seconds at most.</summary>
    public void Stop()
    {
        try
        {
            Service?.Dispose();
        }
        catch (Exception exception)
        {
            log.StoreUnusable(exception.Message);
        }
        Service = null;
    }

    private static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string>? notes, string prefix) =>
        [.. (notes ?? new Dictionary<string, string>())
            .Where(note => note.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(note => note.Value)];
}
