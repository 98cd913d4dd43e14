using Acd.Engine.Ports;

namespace Acd.Simulation.Tests;

/// <summary>One engine at one simulated switch, driven the way the host drives it, with a ledger at its side.</summary>
internal sealed class SimulatedSite : ISimulationEvents, ISwitchCensusEvents, IDisposable
{
    /// <summary>The full check looks at everything; every so many inputs keeps it cheap, and a violation lasts longer than that.</summary>
    private const long CheckedEvery = 128;

    private const long SupervisorEvery = 24;
    private const long LongestWaitMs = 60_000;
    private const int SettlingRounds = 400_000;
    private readonly string _strategy;
    private readonly SimulationOptions _options;
    private readonly AcdEngine _engine;
    private readonly SimulatedSwitch _switch;
    private readonly Supervisor _supervisor;
    private readonly Reviewer _reviewer;
    private readonly List<Command> _commands = [];
    private EngineConfig _config = EngineConfig.Empty;
    private CallId _lastCall;
    private int _configChanges;
    private long _latestMs;
    private long _lastCheck;
    private ulong _lastCount;
    private long _countedAtMs;

    public SimulatedSite(string strategy, SimulationOptions options, bool isStrict)
    {
        _strategy = strategy;
        _options = options;
        _engine = new AcdEngine(options.Seed);
        _switch = new SimulatedSwitch(options, TimeProvider.System);
        _supervisor = new Supervisor(options.Seed);
        _reviewer = new Reviewer(options.Seed);
        Ledger = new Ledger(isStrict);
    }

    public Ledger Ledger { get; }

    /// <summary>Events of the switch the engine has handled; deadlines and orders of people come on top.</summary>
    public long Events { get; private set; }

    public long Inputs { get; private set; }

    public int ConfigChanges => _configChanges;

    public int RefusedOrders => _supervisor.Refused;

    private long NowMs => Math.Max(0, _switch.NowUs / 1000);

    /// <summary>Runs until so many events are handled, then lets everything come to its end.</summary>
    /// <exception cref="InvalidOperationException">Something is wrong; says what, and how to have it again.</exception>
    public void Run(long events)
    {
        try
        {
            Apply();
            _switch.ReportReady(null);
            while (Events < events)
                Round();
            Settle();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(
                $"{e.Message}\nafter {Inputs} inputs at {NowMs} ms; strategy {_strategy}, {_options}", e);
        }
    }

    public void On(in CallerJoined e, long atUs)
    {
        _lastCall = e.Call;
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in CallerLeft e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in CallerDigit e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in CallerAnnounced e, long atUs) => throw new InvalidOperationException($"nobody ordered an announcement: {e}");

    public void On(in LegDialing e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in LegAnswered e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in LegEnded e, long atUs)
    {
        Ledger.Ended(e.Offer);
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in BridgeStarted e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in BridgeEnded e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in CustomerAnswered e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in CustomerFailed e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in RecordingChanged e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in MonitorAnswered e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in MonitorEnded e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in AgentDeviceSet e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in OtherCallStarted e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void On(in OtherCallEnded e, long atUs)
    {
        _engine.Handle(e, NowMs);
        Drain(isEvent: true);
    }

    public void OnChannelsCounted(
        ulong requestId, IReadOnlySet<CallId> callers, IReadOnlySet<OfferId> legs, IReadOnlySet<OfferId> idleLegs)
    {
        _engine.Handle(new ChannelsCounted(_countedAtMs, callers, legs, idleLegs), NowMs);
        Drain(isEvent: false);
    }

    public void OnConversation(in ConversationFound e) => throw new InvalidOperationException($"nobody asked who talks: {e}");

    public void OnChannelRecovered(string channelUuid) => throw new InvalidOperationException("this switch never failed");

    public void Dispose() => _switch.Dispose();

    public void OnConfigChanged(long atUs)
    {
        _configChanges++;
        Apply();
    }

    public void OnConsole(ulong requestId, string line) => throw new InvalidOperationException("nobody typed anything");

    public void OnConfig(ulong requestId, string? xml, string? error) => throw new InvalidOperationException("nobody asked for XML");

    public void OnShutdown() => throw new InvalidOperationException("nobody stopped the switch");

    private void Apply()
    {
        _config = Site.Config(_strategy, _configChanges);
        Assert.Empty(_engine.Apply(_config, NowMs));
        Drain(isEvent: false);
    }

    private void Round()
    {
        // What is planned for a time the clock has shown already is due at once, also after the clock was set back.
        long waitMs = Math.Clamp(_engine.NextDeadlineMs - NowMs, 0, LongestWaitMs);
        long before = Events;
        _switch.Poll(this, waitMs * 1000);
        HandleDeadlines();
        if (Events / SupervisorEvery != before / SupervisorEvery)
        {
            bool isDone = _supervisor.Act(_engine, _lastCall, Ledger.LastCallback, NowMs);
            Drain(isEvent: false);
            _engine.Handle(new ActionNoted("supervisor", "an order", IsRefused: !isDone), NowMs);
            Drain(isEvent: false);
        }
        _switch.Submit([.. _commands]);
        _commands.Clear();
    }

    /// <summary>As the engine's drive loop says: what is due comes right after the input that came too late for it.</summary>
    private void Drain(bool isEvent)
    {
        Take(isEvent);
        HandleDeadlines();
        while (_reviewer.Answer(_engine, NowMs))
        {
            Take(isEvent: false);
            HandleDeadlines();
        }
        if (Inputs / CheckedEvery != _lastCheck && EngineInvariants.FindViolation(_engine) is { } violation)
            throw new InvalidOperationException(violation);
        _lastCheck = Inputs / CheckedEvery;
    }

    private void HandleDeadlines()
    {
        _latestMs = Math.Max(_latestMs, NowMs);
        while (_engine.NextDeadlineMs <= _latestMs)
        {
            _engine.HandleDeadlines(NowMs);
            Take(isEvent: false);
        }
    }

    private void Take(bool isEvent)
    {
        foreach (ref readonly var command in _engine.Commands)
        {
            Ledger.Take(command, _config);
            _commands.Add(command);
        }
        foreach (ref readonly var fact in _engine.Facts)
        {
            Ledger.Take(fact);
            _reviewer.Take(fact);
        }
        _engine.ClearOutput();
        Events += isEvent ? 1 : 0;
        Inputs++;
    }

    /// <summary>Nobody calls any more and everybody works: nothing may be left in the engine, nor with the switch.</summary>
    private void Settle()
    {
        _switch.StopArrivals();
        for (int round = 0; round < SettlingRounds && (Ledger.Present.Count > 0 || _engine.NextDeadlineMs != long.MaxValue); round++)
        {
            if (round % 50 == 0)
            {
                _countedAtMs = NowMs;
                _switch.CountChannels(++_lastCount, withConversations: false);
                Supervisor.OpenUp(_engine, () => Drain(isEvent: false), NowMs);
            }
            long before = Events;
            Round();
            Assert.True(Events >= before);
        }
        Assert.True(Ledger.Present.Count == 0, $"still there: {string.Join("; ", _engine.TakeSnapshot(NowMs).Callers)}");
        Assert.Empty(_engine.TakeSnapshot(NowMs).Callers);
        Assert.Equal(long.MaxValue, _engine.NextDeadlineMs);
        Assert.Null(EngineInvariants.FindViolation(_engine));
    }
}
