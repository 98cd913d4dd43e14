using System.Diagnostics;
using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Bench.Store;

/// <summary>
/// One queue with a thousand callers and a hundred agents, all talking. Its facts go to a sink on the same thread, as in the host.
/// </summary>
internal sealed class DispatchWorld
{
    private const int Agents = 100;
    private const int Waiting = 1_000;
    private readonly AcdEngine _engine = new(seed: 42);
    private readonly Queue<(CallId Call, OfferId Offer)> _talks = new();
    private readonly IFactSink? _sink;
    private (CallId Call, OfferId Offer) _offered;
    private ulong _lastCall;
    private long _nowMs;

    public DispatchWorld(IFactSink? sink)
    {
        _sink = sink;
        string[] names = [.. Enumerable.Range(0, Agents).Select(i => $"agent{i}")];
        _engine.Apply(
            new EngineConfig
            {
                Queues = [new QueueConfig { Name = "support", MaxWaitMs = 24 * 3_600_000L, Music = "local_stream://moh" }],
                Agents =
                [
                    .. names.Select(name => new AgentConfig
                    {
                        Name = name, Contact = "user/" + name, InitialStatus = AgentStatus.Available, WrapUpMs = 1,
                    }),
                ],
                Tiers = [.. names.Select(name => new TierConfig("support", name))],
            },
            0);
        Drain();
        for (int i = 0; i < Agents; i++)
        {
            Join();
            Answer();
        }
        for (int i = 0; i < Waiting; i++)
            Join();
    }

    /// <summary>
    /// An agent is done, gets the next caller, and somebody joins. How long the engine thread took from free to ringing, µs.
    /// </summary>
    public double Step()
    {
        var talk = _talks.Dequeue();
        _engine.Handle(new BridgeEnded(talk.Call, talk.Offer), _nowMs);
        Drain();
        _engine.Handle(new LegEnded(talk.Offer, HangupCause.NormalClearing), _nowMs);
        Drain();
        _engine.Handle(new CallerLeft(talk.Call, LeaveReason.Released), _nowMs);
        Drain();
        long start = Stopwatch.GetTimestamp();
        _engine.HandleDeadlines(++_nowMs);
        Drain();
        double tookUs = (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency;
        Answer();
        Join();
        return tookUs;
    }

    private void Join()
    {
        string number = $"+4930{++_lastCall}";
        _engine.Handle(new CallerJoined(new CallId(_lastCall), "support", $"uuid-{_lastCall}", number, number, "800"), _nowMs);
        Drain();
    }

    private void Answer()
    {
        _engine.Handle(new LegDialing(_offered.Offer), _nowMs);
        Drain();
        _engine.Handle(new LegAnswered(_offered.Offer, "leg"), _nowMs);
        Drain();
        _engine.Handle(new BridgeStarted(_offered.Call, _offered.Offer), _nowMs);
        Drain();
        _talks.Enqueue(_offered);
    }

    private void Drain()
    {
        foreach (ref readonly var command in _engine.Commands)
        {
            if (command.Kind == CommandKind.OriginateLeg)
                _offered = (command.Call, command.Offer);
        }
        if (_sink is not null)
        {
            foreach (ref readonly var fact in _engine.Facts)
                _sink.Take(in fact);
        }
        _engine.ClearOutput();
    }
}
