using System.Collections.Concurrent;
using System.Diagnostics;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Simulator;

namespace Acd.Bench.Store;

/// <summary>
/// A switch whose events come from another thread, as FreeSWITCH's do: the engine thread sleeps until one is pushed. A thousand callers
/// wait, a hundred agents talk; again and again one of these gets free, gets the next caller, and somebody joins. It measures from the push
/// of the event that frees him, with the engine asleep, to the batch with the order to ring him.
/// </summary>
internal sealed class RingWorld : ISwitch, IDisposable
{
    private const int Agents = 100;
    private const int Waiting = 1_000;
    private const int PatienceMs = 10_000;
    private readonly string _config;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ConcurrentQueue<RingEvent> _ring = new();
    private readonly ConcurrentQueue<(CallId Call, OfferId Offer)> _orders = new();
    private readonly Queue<(CallId Call, OfferId Offer)> _talks = new();
    private readonly AutoResetEvent _bell = new(false);
    private readonly AutoResetEvent _ordered = new(false);
    private readonly ManualResetEventSlim _ready = new();
    private ulong? _configAsked;
    private ulong _lastCall;
    private int _isAsleep;
    private long _orderedAt;

    /// <param name="store">The setting "store" of the configuration; empty: none is given.</param>
    public RingWorld(string store)
    {
        var options = new SimulationOptions { Agents = Agents, WrapUpSeconds = 0 };
        _config = ConfigDocument.For(
            store.Length == 0 ? options : options with { Settings = new Dictionary<string, string> { ["store"] = store } });
    }

    /// <summary>Why the host didn't start; null: it did.</summary>
    public string? Failure { get; private set; }

    public long NowUs => _watch.ElapsedTicks * 1_000_000 / Stopwatch.Frequency;

    public void Dispose()
    {
        _bell.Dispose();
        _ordered.Dispose();
        _ready.Dispose();
    }

    /// <summary>Until the hundred talk and the thousand wait.</summary>
    public void Fill()
    {
        if (!_ready.Wait(PatienceMs) || Failure is not null)
            throw new InvalidOperationException($"the host didn't start: {Failure}");
        for (int i = 0; i < Agents; i++)
        {
            Push(Joins());
            Answer(Order());
        }
        for (int i = 0; i < Waiting; i++)
            Push(Joins());
        AwaitSleep();
    }

    /// <summary>
    /// An agent's talk ends, somebody joins, and <paramref name="passers"/> callers come and go at once; when all that is done and
    /// <paramref name="dueAt"/> has come, the agent gets free. µs from that push to the order.
    /// </summary>
    public double Step(int passers, long dueAt)
    {
        var (call, offer) = _talks.Dequeue();
        Push(new(RingEventKind.BridgeEnded, call, offer), new(RingEventKind.Released, call, offer), Joins());
        for (int i = 0; i < passers; i++)
        {
            var passer = Joins();
            Push(passer, new(RingEventKind.HungUp, passer.Call, default));
        }
        AwaitSleep();
        while (Stopwatch.GetTimestamp() < dueAt)
            Thread.Sleep(1);
        long freedAt = Stopwatch.GetTimestamp();
        Push(new RingEvent(RingEventKind.LegEnded, call, offer));
        Answer(Order());
        return (_orderedAt - freedAt) * 1e6 / Stopwatch.Frequency;
    }

    public void End() => Push(new RingEvent(RingEventKind.Shutdown, default, default));

    public int Poll(ISwitchEvents events, long waitUs)
    {
        if (_configAsked is { } asked)
        {
            _configAsked = null;
            events.OnConfig(asked, _config, null);
            return 1;
        }
        if (_ring.IsEmpty)
            Sleep(waitUs);
        int count = 0;
        for (; _ring.TryDequeue(out var e); count++)
            e.Tell(events, NowUs);
        return count;
    }

    public void Submit(ReadOnlySpan<Command> commands)
    {
        long now = Stopwatch.GetTimestamp();
        foreach (ref readonly var command in commands)
        {
            if (command.Kind != CommandKind.OriginateLeg)
                continue;
            _orderedAt = now;
            _orders.Enqueue((command.Call, command.Offer));
            _ordered.Set();
        }
    }

    public void RequestConfig(ulong requestId, string name, bool reload) => _configAsked = requestId;

    public void ReportReady(string? failure)
    {
        Failure = failure;
        _ready.Set();
    }

    public void Wake() => _bell.Set();

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

    /// <summary>As in the shim's ring: who sleeps says so before a last look, who pushes looks afterwards.</summary>
    private void Sleep(long waitUs)
    {
        Interlocked.Exchange(ref _isAsleep, 1);
        if (_ring.IsEmpty)
            _bell.WaitOne((int)((waitUs + 999) / 1_000));
        Interlocked.Exchange(ref _isAsleep, 0);
    }

    private void Push(params ReadOnlySpan<RingEvent> batch)
    {
        foreach (var e in batch)
            _ring.Enqueue(e);
        if (Interlocked.Exchange(ref _isAsleep, 0) == 1)
            _bell.Set();
    }

    private RingEvent Joins() => new(RingEventKind.Joined, new CallId(++_lastCall), default);

    private (CallId Call, OfferId Offer) Order()
    {
        if (!_ordered.WaitOne(PatienceMs) || !_orders.TryDequeue(out var order))
            throw new TimeoutException("nobody was offered");
        return order;
    }

    private void Answer((CallId Call, OfferId Offer) talk)
    {
        var (call, offer) = talk;
        Push(
            new(RingEventKind.LegDialing, call, offer), new(RingEventKind.LegAnswered, call, offer),
            new(RingEventKind.BridgeStarted, call, offer));
        _talks.Enqueue(talk);
    }

    private void AwaitSleep()
    {
        var spin = default(SpinWait);
        while (!_ring.IsEmpty || Volatile.Read(ref _isAsleep) == 0)
            spin.SpinOnce(sleep1Threshold: -1);
    }
}
