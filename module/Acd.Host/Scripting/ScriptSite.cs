using Acd.Config;
using Acd.Host.Logging;
using Acd.Scripting;
using Acd.Scripting.Lookups;
using Acd.Scripting.Running;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Scripting;

/// <summary>A site's scripts with everything they may ask, as its settings say. Made and disposed on the engine thread.</summary>
internal sealed class ScriptSite : IDisposable
{
    private readonly HttpLookup? _http;
    private readonly System.Data.Common.DbDataSource? _database;

    /// <param name="settings">With a folder.</param>
    /// <param name="statistics">What scripts may know of queues and agents.</param>
    /// <param name="log">Any thread writes to it.</param>
    /// <param name="alert">Gets what an operator must know, on any thread.</param>
    public ScriptSite(ScriptSettings settings, IStatistics statistics, ILogger log, Action<ScriptAlert> alert)
    {
        var limits = new ScriptLimits();
        if (settings.DeadlineMs is { } deadlineMs)
            limits = limits with { DeadlineMs = deadlineMs };
        _http = settings.HttpAllowed.Count > 0 ? new HttpLookup(settings.HttpAllowed) : null;
        _database = ScriptDatabase.Open(settings.Database);
        DeadlineMs = limits.DeadlineMs;
        FallbackQueue = settings.FallbackQueue;
        Ports = new LookupPorts
        {
            Statistics = statistics,
            Http = _http,
            Database = _database is null ? null : new DatabaseLookup(_database),
        };
        Limits = limits;
        Service = new ScriptingService(
            new ScriptingOptions { Folder = settings.Folder, Limits = limits }, Ports, log, raised =>
            {
                log.ScriptAlert(raised.Text);
                alert(raised);
            });
        Service.Load();
    }

    public ScriptingService Service { get; }

    public LookupPorts Ports { get; }

    public ScriptLimits Limits { get; }

    public int DeadlineMs { get; }

    public string FallbackQueue { get; }

    public void Dispose()
    {
        Service.Dispose();
        _http?.Dispose();
        _database?.Dispose();
    }
}
