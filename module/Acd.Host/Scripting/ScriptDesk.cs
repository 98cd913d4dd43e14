using Acd.Config;
using Acd.Engine.Ports;
using Acd.Host.Logging;

namespace Acd.Host.Scripting;

/// <summary>Everything about scripts that the engine's loop has to do with. Engine thread only.</summary>
internal sealed class ScriptDesk
{
    private readonly EngineInbox _inbox;
    private readonly SnapshotStatistics _statistics;
    private readonly ScriptWaits _waits;
    private readonly HostLog _log;

    public ScriptDesk(EngineDriver driver, ISwitch @switch, ScriptJourneys journeys, HostLog log)
    {
        _log = log;
        _inbox = new EngineInbox(@switch);
        _statistics = new SnapshotStatistics(driver);
        Gate = new ScriptGate(driver, @switch, _inbox, journeys, log);
        _waits = new ScriptWaits(driver, @switch, _inbox, journeys, log);
    }

    public ScriptGate Gate { get; }

    /// <summary>Null: scripts aren't used.</summary>
    public ScriptSite? Site => Gate.Site;

    /// <summary>How long a poll may wait, µs.</summary>
    public long WaitMaxUs => Math.Min(Gate.WaitMaxUs, _waits.WaitMaxUs);

    /// <summary>Begins to use scripts when the settings name a folder. A fault here must not keep calls from being served.</summary>
    public void Start(ScriptSettings settings)
    {
        if (settings.Folder.Length == 0)
            return;
        try
        {
            Gate.Site = new ScriptSite(settings, _statistics, _log);
        }
        catch (Exception exception)
        {
            _log.ScriptsUnusable(exception.Message);
        }
    }

    /// <summary>Does long work elsewhere and comes back with its result.</summary>
    public void Elsewhere(Func<Task<string>> work, Action<string> reply)
    {
        Task.Run(async () =>
        {
            string answer;
            try
            {
                answer = await work().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                answer = $"-ERR failed, please report it: {exception.Message}";
            }
            _inbox.Post(() => reply(answer));
        });
    }

    /// <summary>After each poll.</summary>
    public void Turn()
    {
        _inbox.Open();
        if (Site is not { } site)
            return;
        Gate.CheckDeadlines();
        _waits.Turn(site.Service);
        _statistics.Refresh();
    }

    /// <summary>The end: waits for the runs on a worker, a deadline at most.</summary>
    public void Stop()
    {
        Site?.Dispose();
        Gate.Site = null;
    }
}
