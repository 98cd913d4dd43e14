using System.Runtime.InteropServices;
using Acd.CallCenter;
using Acd.Config;
using Acd.Engine;
using Acd.Engine.Config;
using Acd.Engine.Ports;
using Acd.Engine.Recovery;
using Acd.Engine.Snapshots;
using Acd.Host.Analysis;
using Acd.Host.CallCenter;
using Acd.Host.Configuration;
using Acd.Host.ConsoleCommands;
using Acd.Host.ConsoleCommands.Agents;
using Acd.Host.ConsoleCommands.Callbacks;
using Acd.Host.ConsoleCommands.Callers;
using Acd.Host.ConsoleCommands.Queues;
using Acd.Host.Doctor;
using Acd.Host.InfoEvents;
using Acd.Host.Logging;
using Acd.Host.Metrics;
using Acd.Host.Recovery;
using Acd.Host.Reports;
using Acd.Host.Scripting;
using Acd.Host.Store;
using Acd.Host.Traffic;
using Acd.Host.Web;
using Acd.Switch;

namespace Acd.Host;

/// <summary>
/// The composition root: one engine, one switch, and what stands between them. Make and run it on the engine thread; a new life of the
/// engine is a new host.
/// </summary>
internal sealed class AcdHost
{
    /// <summary>Longest wait of a start for the channels to be counted, µs; the count may come later.</summary>
    private const long CensusPatienceUs = 2_000_000;

    private readonly ISwitch _switch;
    private readonly HostOptions _options;
    private readonly HostLog _log;
    private readonly EngineDriver _driver;
    private readonly ConfigRequests _configs;
    private readonly ConfigSource _source;
    private readonly CallCenterHost _callCenter;
    private readonly AgentOverrides _overrides;
    private readonly LiveConfig _live;
    private readonly ScriptDesk _scripts;
    private readonly WebDesk _web;
    private readonly WaitSamples _waits = new();
    private readonly ScriptJourneys _journeys = new();
    private readonly QueueScripts _queueScripts = new();
    private readonly MetricsDesk _metrics;
    private readonly ChannelAudit _audit;
    private readonly StoreDesk _store;
    private readonly LateRecovery _late;
    private readonly InfoDesk _info;
    private readonly EngineLoop _loop;
    private bool _verdictReported;
    private bool _isFromStore;

    /// <param name="switch">The switch to serve.</param>
    /// <param name="options">Seed and switches.</param>
    /// <param name="log">Made before anything else, so that whatever fails can say so.</param>
    /// <param name="sinks">Further takers of facts.</param>
    public AcdHost(ISwitch @switch, HostOptions options, HostLog log, params IReadOnlyList<IFactSink> sinks)
    {
        (_switch, _options, _log) = (@switch, options, log);
        var statistics = new LiveStatistics(@switch, options.WallClock, options.Zone);
        _store = new StoreDesk(options, log);
        _callCenter = new CallCenterHost(@switch, options.WallClock, new KeptAgents(_store, log), log);
        _late = new LateRecovery(_store, _callCenter, options, log);
        var doors = @switch as ISwitchDoors;
        var repairs = new RepairLog(log);
        IEnumerable<IFactSink> memory = options.Memory is { } kept ? [kept] : [];
        _info = new InfoDesk(doors, options.WallClock);
        var trail = new AgentTrail(_store, options.WallClock);
        IFactSink[] calls = [new TalkLog(log), new CallVariables(doors)];
        IReadOnlyList<IFactSink> takers = [_callCenter, _journeys, repairs, .. calls, _store, _late, _info, trail, .. memory, .. sinks];
        var facts = new FactFanout([Counters, _waits, statistics, .. takers], log);
        var scriptSwitch = new ScriptSwitch(new CallCenterSwitch(@switch, _callCenter), _journeys);
        @switch = scriptSwitch;
        _driver = new EngineDriver(new AcdEngine(options.Seed), @switch, new CommandRouter(@switch, Offers), facts, Offers);
        _configs = new ConfigRequests(@switch, log);
        _source = new ConfigSource(_configs);
        _overrides = new AgentOverrides(_store, log);
        _live = new LiveConfig(_driver, Counters, statistics, _queueScripts, _overrides);
        _callCenter.Attach(_driver, _live, _source);
        _late.Attach(_driver, _live, _overrides);
        _scripts = new ScriptDesk(_driver, scriptSwitch, doors, _journeys, _queueScripts, log);
        var reloader = new Reloader(_source, _live, _callCenter, _driver, log);
        var inquiry = new SwitchInquiry(@switch);
        var accepts = new AcceptDesk(_driver, inquiry);
        var board = new BoardCopier(_driver, _live, statistics, options);
        _metrics = new MetricsDesk(@switch, inquiry, board, Counters, Offers, facts, _store, _waits);
        _web = new WebDesk(@switch, _driver, board, _metrics, _live, statistics, options, reloader, accepts, _store, trail, log);
        var limits = new LimitWatch(log);
        _audit = new ChannelAudit(@switch, _switch as ISwitchCensus, _driver, _scripts.Gate, log);
        var faults = new FaultInjection(options.FaultInjection, options.Sleep, log);
        var names = new LiveNames(_driver, _live);
        var desk = new OrderDesk(_driver, names);
        var doctor = new DoctorDesk(@switch, inquiry, Offers, _store);
        IReadOnlyList<IConsoleCommand> commands =
        [
            new VersionCommand(),
            new StatusCommand(_driver, Counters, Offers, facts, limits, repairs, _scripts, @switch.NowUs),
            .. QueueCommands.Of(desk),
            .. AgentCommands.Of(desk, _live, accepts),
            .. CallerCommands.Of(desk),
            .. CallbackCommands.Of(desk),
            .. RecordCommand.All(_driver),
            .. MonitorCommands.All(_driver),
            .. ReportCommands.All(statistics),
            new StoreStatusCommand(_store), new InfoSinceCommand(_info),
            new ReloadCommand(reloader), new MetricsCommand(_metrics),
            new ResultCommand(Counters, Offers), new ShimCommand(inquiry),
            .. AnalysisCommands.Of(doctor, statistics, () => options.WallClock(_driver.NowMs)),
            .. ScriptCommands.Of(_scripts, _driver),
            .. FaultCommands.All(faults),
        ];
        var console = new ConsoleDesk(@switch, _driver, commands, names, log);
        _loop = new EngineLoop(
            @switch, _driver, _scripts, _metrics, _web, console, _configs, limits, faults, _audit, _late, inquiry, accepts, doctor, log);
    }

    public TrafficCounters Counters { get; } = new();

    public OfferLatency Offers { get; } = new();

    /// <summary>Called after each turn of the loop, on its thread.</summary>
    public Action? AfterTurn { set => _loop.AfterTurn = value; }

    public EngineSnapshot TakeSnapshot() => _driver.TakeSnapshot();

    /// <summary>Starts the engine and serves until the switch goes down. What goes wrong inside ends up in the log.</summary>
    public RunResult Run()
    {
        try
        {
            return Boot() ?? Serve();
        }
        catch (Exception exception)
        {
            _log.EngineCrashed(exception);
            Report($"the engine crashed while starting: {exception.Message}. The log has more; please report it");
            return RunResult.Crashed;
        }
        finally
        {
            _web.Stop();
            _metrics.Stop();
            _scripts.Stop();
            _callCenter.Keep();
            _store.Stop();
        }
    }

    /// <summary>Null: ready to serve.</summary>
    private RunResult? Boot()
    {
        _log.EngineStarts(ProductVersion.Text, RuntimeInformation.FrameworkDescription, _options.Seed);
        ConfigVerdict? verdict = null;
        _source.Read(reload: false, got => verdict = got);
        if (!_loop.RunUntil(() => verdict is not null))
        {
            Report("the switch went down while the engine started");
            return RunResult.Stopped;
        }
        foreach (var warning in verdict!.Warnings)
            _log.ConfigWarning(warning.ToString());
        if (verdict.Config is not null)
            Begin(verdict.Settings);
        var config = verdict.Import is { } import ? _callCenter.Take(import) : verdict.Config;
        var before = CallCenterHost.AtLoad(WhatWasBefore(), verdict.Import);
        var errors = config is not null ? _live.Apply(config) : verdict.Errors;
        if (errors.Count > 0)
            return Refuse(errors);
        if (!Recover(before, verdict.Import))
        {
            Report("the switch went down while the engine started");
            return RunResult.Stopped;
        }
        _scripts.Start(verdict.Settings.Scripts);
        _metrics.Start();
        _web.Start(verdict.Settings.Web);
        return Ready();
    }

    /// <summary>Those who take facts, before there are any.</summary>
    private void Begin(HostSettings settings)
    {
        _store.Start(settings.Store);
        _overrides.Restore();
        _info.Start(settings.InfoEvents);
    }

    /// <summary>Of an engine in this process, else of the process before.</summary>
    private RecoveredState WhatWasBefore()
    {
        var state = _options.Memory?.Hand(_driver.NowMs) ?? RecoveredState.Nothing;
        _isFromStore = state.IsEmpty;
        return _isFromStore ? _late.TakeStored() : state;
    }

    /// <summary>Who talks is known before anybody is offered. False: the switch went down meanwhile.</summary>
    private bool Recover(RecoveredState before, CallCenterImport? import)
    {
        long patienceUs = _switch.NowUs + CensusPatienceUs;
        _audit.Begin();
        bool isUp = _loop.RunUntil(() => _audit.IsAnswered || _switch.NowUs >= patienceUs);
        new Restart(_driver, _log, _isFromStore ? _options.Memory : null).Tell(before);
        _late.Begin(import);
        return isUp;
    }

    private RunResult? Ready()
    {
        _driver.EndBatch();
        _log.EngineReady(_live.Current.Queues.Length, _live.Current.Agents.Length, _live.Current.Tiers.Length);
        Report(null);
        return null;
    }

    private RunResult Refuse(IReadOnlyList<ConfigError> errors)
    {
        foreach (var error in errors)
            _log.ConfigError(error.ToString());
        string more = errors.Count > 1 ? $" (and {errors.Count - 1} more, see the log)" : "";
        string failure = $"{ConfigRequests.Name}: {errors[0]}{more}";
        _log.EngineRefused(failure);
        Report(failure);
        return RunResult.Refused;
    }

    private RunResult Serve()
    {
        if (!EnginePriority.GoFirst())
            _log.EngineNotFirst();
        _loop.RunUntil(() => false);
        _log.EngineStopped();
        return RunResult.Stopped;
    }

    /// <summary>The verdict on start-up: only the first counts.</summary>
    private void Report(string? failure)
    {
        if (_verdictReported)
            return;
        _verdictReported = true;
        _switch.ReportReady(failure);
    }
}
