using System.Diagnostics;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Simulator;

namespace Acd.Bench.Store;

/// <summary>
/// A switch that keeps a whole host busy: a thousand callers wait, a hundred agents talk; again and again one of these is done, gets the
/// next caller, and somebody joins. Its time is virtual. It measures from the report that frees the agent to the batch with the order to
/// ring him: a turn of the engine's loop with everything that takes facts.
/// </summary>
internal sealed class HostWorld : ISwitch
{
    private const int Agents = 100;
    private const int Waiting = 1_000;
    private const long StepUs = 2_000;
    private readonly string _config;
    private readonly int _steps;
    private readonly int _stepsPerSecond;
    private readonly Stopwatch _watch = new();
    private readonly Queue<(CallId Call, OfferId Offer)> _talks = new();
    private readonly Queue<(CallId Call, OfferId Offer)> _offered = new();
    private OfferId? _ending;
    private ulong? _configAsked;
    private ulong _lastCall;
    private bool _isReady;
    private long _freedAt;

    /// <param name="store">The setting "store" of the configuration; empty: none is given.</param>
    /// <param name="steps">How many agents get free.</param>
    /// <param name="stepsPerSecond">So many a second; 0: as fast as it goes.</param>
    public HostWorld(string store, int steps, int stepsPerSecond)
    {
        var options = new SimulationOptions { Agents = Agents, WrapUpSeconds = 0 };
        _config = ConfigDocument.For(
            store.Length == 0 ? options : options with { Settings = new Dictionary<string, string> { ["store"] = store } });
        _steps = steps;
        _stepsPerSecond = stepsPerSecond;
    }

    /// <summary>µs from an agent free to the order, of each step.</summary>
    public List<double> TimesUs { get; } = [];

    /// <summary>Why it didn't start; null: it did.</summary>
    public string? Failure { get; private set; }

    public long NowUs { get; private set; } = 1_000_000;

    public int Poll(ISwitchEvents events, long waitUs)
    {
        if (_configAsked is { } asked)
        {
            _configAsked = null;
            events.OnConfig(asked, _config, null);
            return 1;
        }
        if (!_isReady)
            return Pass(waitUs);
        if (_offered.Count > 0)
            return Answer(events);
        if (_lastCall < Agents + Waiting)
            return Join(events);
        if (TimesUs.Count == _steps)
        {
            events.OnShutdown();
            return 1;
        }
        return _ending is { } offer ? Free(events, offer) : Release(events);
    }

    public void Submit(ReadOnlySpan<Command> commands)
    {
        foreach (ref readonly var command in commands)
        {
            if (command.Kind != CommandKind.OriginateLeg)
                continue;
            if (_freedAt > 0)
                TimesUs.Add((Stopwatch.GetTimestamp() - _freedAt) * 1e6 / Stopwatch.Frequency);
            _freedAt = 0;
            _offered.Enqueue((command.Call, command.Offer));
        }
    }

    public void RequestConfig(ulong requestId, string name, bool reload) => _configAsked = requestId;

    public void ReportReady(string? failure)
    {
        Failure = failure;
        _isReady = true;
        _watch.Start();
    }

    public void Wake()
    {
    }

    public void ReplyConsole(ulong requestId, string text)
    {
    }

    public void Ask(ulong requestId, string command, string arguments)
    {
    }

    public void AskToAnswer(ulong requestId, OfferId offer)
    {
    }

    public void Log(SwitchLogLevel level, string text)
    {
    }

    private int Join(ISwitchEvents events)
    {
        string number = $"+4930{++_lastCall}";
        events.On(new CallerJoined(new CallId(_lastCall), "support", $"uuid-{_lastCall}", number, number, "800"), NowUs);
        return 1;
    }

    private int Answer(ISwitchEvents events)
    {
        int count = 0;
        for (; _offered.TryDequeue(out var talk); count += 3)
        {
            events.On(new LegDialing(talk.Offer), NowUs);
            events.On(new LegAnswered(talk.Offer, "leg"), NowUs);
            events.On(new BridgeStarted(talk.Call, talk.Offer), NowUs);
            _talks.Enqueue(talk);
        }
        return count;
    }

    private int Release(ISwitchEvents events)
    {
        while (_stepsPerSecond > 0 && _watch.Elapsed.TotalSeconds * _stepsPerSecond < TimesUs.Count)
            Thread.Sleep(1);
        NowUs += StepUs;
        var talk = _talks.Dequeue();
        events.On(new BridgeEnded(talk.Call, talk.Offer), NowUs);
        events.On(new CallerLeft(talk.Call, LeaveReason.Released), NowUs);
        _ending = talk.Offer;
        return 2 + Join(events);
    }

    private int Free(ISwitchEvents events, OfferId offer)
    {
        _ending = null;
        _freedAt = Stopwatch.GetTimestamp();
        events.On(new LegEnded(offer, HangupCause.NormalClearing), NowUs);
        return 1;
    }

    private int Pass(long waitUs)
    {
        NowUs += waitUs;
        return 0;
    }
}
