using Acd.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Host.Logging;

namespace Acd.Host.Scripting;

/// <summary>Everything about scripts that the engine's loop has to do with. Engine thread only.</summary>
internal sealed class ScriptDesk
{
    /// <summary>Beyond the deadlines on this side, so that the caller's own time runs out only when the engine stands still, ms.</summary>
    private const int AwaitNextGraceMs = 500;

    private readonly EngineInbox _inbox;
    private readonly SnapshotStatistics _statistics;
    private readonly ScriptSwitch _switch;
    private readonly ScriptJourneys _journeys;
    private readonly ScriptOffers _offers;
    private readonly ScriptLeaves _leaves;
    private readonly ScriptWaits _waits;
    private readonly HostLog _log;

    /// <param name="driver">The engine.</param>
    /// <param name="switch">Made for <paramref name="journeys"/>.</param>
    /// <param name="doors">The same switch's; null: none.</param>
    /// <param name="journeys">Gets the engine's facts.</param>
    /// <param name="queueScripts">Gets each configuration.</param>
    /// <param name="log">Any thread writes to it.</param>
    public ScriptDesk(
        EngineDriver driver, ScriptSwitch @switch, ISwitchDoors? doors, ScriptJourneys journeys, QueueScripts queueScripts, HostLog log)
    {
        _log = log;
        _switch = @switch;
        _journeys = journeys;
        QueueScripts = queueScripts;
        _inbox = new EngineInbox(@switch);
        _statistics = new SnapshotStatistics(driver);
        var events = new ScriptEvents(doors);
        @switch.Events = events;
        var notes = new ScriptNotes(doors, log);
        Alerts = new ScriptAlerts(events);
        _waits = new ScriptWaits(driver, @switch, _inbox, journeys, notes, events);
        _offers = new ScriptOffers(driver, _inbox, journeys, notes);
        _leaves = new ScriptLeaves(driver, _inbox, journeys, notes);
        Gate = new ScriptGate(driver, @switch, _inbox, journeys, queueScripts, _waits, notes, log);
    }

    public ScriptGate Gate { get; }

    public QueueScripts QueueScripts { get; }

    public ScriptAlerts Alerts { get; }

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
            var site = new ScriptSite(settings, _statistics, _log, alert => _inbox.Post(() => Alerts.Take(alert)));
            Gate.Site = site;
            _leaves.Service = site.Service;
            _switch.Leaves = _leaves;
            foreach (var (queue, script) in QueueScripts.All.Where(entry => !site.Service.Bundle.Files.ContainsKey(entry.Value)))
                _log.QueueScriptMissing(queue, script, settings.Folder);
            _switch.AwaitNextMs = site.DeadlineMs + ScriptSettings.GraceMs + AwaitNextGraceMs;
        }
        catch (Exception exception)
        {
            _log.ScriptsUnusable(exception.Message);
        }
    }

    /// <summary>What is known of a caller with a script; null: no such caller.</summary>
    public ScriptJourney? Find(string callUuid) => _journeys.Find(callUuid);

    /// <summary>True: a script's business, the engine needs no digit.</summary>
    public bool TakesDigit(in CallerDigit e) => _waits.TakesDigit(in e);

    /// <summary>After the engine was told.</summary>
    public void BridgeEnded(CallId call) => _leaves.BridgeEnded(call);

    /// <summary>After the engine was told.</summary>
    public void CallerLeft(CallId call) => _journeys.Left(call);

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
        if (Site is { } site)
        {
            Gate.CheckDeadlines();
            _waits.Turn(site.Service);
            _statistics.Refresh();
        }
        _offers.Turn(Site?.Service);
    }

    /// <summary>The end: waits for the runs on a worker, a deadline at most.</summary>
    public void Stop()
    {
        Site?.Dispose();
        Gate.Site = null;
    }
}
