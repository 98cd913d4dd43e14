using System.Collections.Concurrent;
using System.Diagnostics;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Simulator;

namespace Acd.Bench.Wallboard;

/// <summary>
/// A switch in real time that keeps a whole host busy: callers wait, all agents talk; at an even pace one of these is done, gets the next
/// caller, and somebody joins. A thread of its own reports that, as FreeSWITCH's threads do, while the engine's sleeps: what is measured,
/// from the report until the order to ring, has the engine's waking up in it.
/// </summary>
internal sealed class BusyCentre : ISwitch
{
    private readonly string _config;
    private readonly int _agents;
    private readonly int _waiting;
    private readonly BlockingCollection<Action<ISwitchEvents>> _reports = [];
    private readonly ConcurrentQueue<(CallId Call, OfferId Offer)> _talks = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<double> _timesUs = [];
    private ulong _lastCall;
    private long _freedAt;

    /// <param name="agents">All of them talk all the time.</param>
    /// <param name="waiting">Callers who wait, always as many.</param>
    /// <param name="settings">For the configuration.</param>
    public BusyCentre(int agents, int waiting, IReadOnlyDictionary<string, string> settings)
    {
        (_agents, _waiting) = (agents, waiting);
        _config = ConfigDocument.For(new SimulationOptions { Agents = agents, WrapUpSeconds = 0, Settings = settings });
    }

    /// <summary>Gets the lines of the log. Any thread.</summary>
    public Action<string>? Logged { get; set; }

    public long NowUs => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);

    /// <summary>Fills the queue. Ends when all agents talk.</summary>
    public async Task OpenAsync()
    {
        await _ready.Task;
        for (int i = 0; i < _agents + _waiting; i++)
            _reports.Add(Join);
        while (_talks.Count < _agents)
            await Task.Delay(10);
    }

    /// <summary>For so long agents get free at that pace. µs from each report to the order.</summary>
    public double[] Serve(TimeSpan time, int offersPerSecond)
    {
        double[] times = [];
        // Not one of the pool, with whose work a report would wait: FreeSWITCH's aren't either.
        var reporter = new Thread(() => times = Report(time, offersPerSecond));
        reporter.Start();
        reporter.Join();
        return times;
    }

    private double[] Report(TimeSpan time, int offersPerSecond)
    {
        var times = new List<double>();
        Volatile.Write(ref _timesUs, times);
        var watch = Stopwatch.StartNew();
        for (int i = 0; watch.Elapsed < time; i++)
        {
            Free();
            while (watch.Elapsed.TotalSeconds * offersPerSecond < i + 1)
                Thread.Sleep(1);
        }
        while (_talks.Count < _agents)
            Thread.Sleep(1);
        return [.. times];
    }

    public void Close() => _reports.Add(events => events.OnShutdown());

    public int Poll(ISwitchEvents events, long waitUs)
    {
        if (!_reports.TryTake(out var report, TimeSpan.FromMicroseconds(Math.Min(waitUs, 100_000))))
            return 0;
        int count = 0;
        do
        {
            report(events);
            count++;
        }
        while (_reports.TryTake(out report));
        return count;
    }

    public void Submit(ReadOnlySpan<Command> commands)
    {
        foreach (ref readonly var command in commands)
        {
            if (command.Kind != CommandKind.OriginateLeg)
                continue;
            if (_freedAt > 0)
                Volatile.Read(ref _timesUs).Add((Stopwatch.GetTimestamp() - _freedAt) * 1e6 / Stopwatch.Frequency);
            _freedAt = 0;
            var talk = (command.Call, command.Offer);
            _reports.Add(events => Answer(events, talk));
        }
    }

    public void RequestConfig(ulong requestId, string name, bool reload) =>
        _reports.Add(events => events.OnConfig(requestId, _config, null));

    public void ReportReady(string? failure)
    {
        if (failure is null)
            _ready.TrySetResult();
        else
            _ready.TrySetException(new InvalidOperationException(failure));
    }

    public void Wake() => _reports.Add(_ => { });

    public void ReplyConsole(ulong requestId, string text)
    {
    }

    public void Ask(ulong requestId, string command, string arguments)
    {
    }

    public void AskToAnswer(ulong requestId, OfferId offer)
    {
    }

    public void Log(SwitchLogLevel level, string text) => Logged?.Invoke(text);

    private void Free()
    {
        (CallId Call, OfferId Offer) talk;
        while (!_talks.TryDequeue(out talk))
            Thread.Sleep(1);
        long reported = Stopwatch.GetTimestamp();
        _reports.Add(events =>
        {
            events.On(new BridgeEnded(talk.Call, talk.Offer), NowUs);
            events.On(new CallerLeft(talk.Call, LeaveReason.Released), NowUs);
            Join(events);
            _freedAt = reported;
            events.On(new LegEnded(talk.Offer, HangupCause.NormalClearing), NowUs);
        });
    }

    private void Join(ISwitchEvents events)
    {
        string number = $"+4930{++_lastCall}";
        events.On(new CallerJoined(new CallId(_lastCall), "support", $"uuid-{_lastCall}", number, number, "800"), NowUs);
    }

    private void Answer(ISwitchEvents events, (CallId Call, OfferId Offer) talk)
    {
        events.On(new LegDialing(talk.Offer), NowUs);
        events.On(new LegAnswered(talk.Offer, "leg"), NowUs);
        events.On(new BridgeStarted(talk.Call, talk.Offer), NowUs);
        _talks.Enqueue(talk);
    }
}
