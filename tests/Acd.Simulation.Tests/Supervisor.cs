namespace Acd.Simulation.Tests;

/// <summary>Agents and supervisors at their keyboards, who also mistype: orders drawn at random, some of them impossible.</summary>
internal sealed class Supervisor(ulong seed)
{
    private static readonly string[] Reasons = ["", "lunch", "meeting", "golf"];
    private static readonly string[] Codes = ["sold", "solved", "solved", "no idea"];
    private static readonly RecordingOrder[] Recording =
    [
        RecordingOrder.Start, RecordingOrder.Pause, RecordingOrder.Pause, RecordingOrder.Pause, RecordingOrder.Pause,
        RecordingOrder.Pause, RecordingOrder.Resume, RecordingOrder.Stop,
    ];

    private readonly Random _random = new((int)seed);
    private CallId? _paused;

    /// <summary>Orders the engine has refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Gives an order; false: the engine has refused it.</summary>
    public bool Act(AcdEngine engine, CallId recentCall, CallId recentCallback, long nowMs)
    {
        var call = new CallId(recentCall.Value - Math.Min(recentCall.Value, (ulong)_random.Next(30)));
        // Talks are short: what is paused is resumed next, or never.
        if (_paused is { } paused)
        {
            _paused = null;
            return Count(engine.Handle(new RecordingOrdered(paused, RecordingOrder.Resume), nowMs));
        }
        string queue = Site.Queues[_random.Next(Site.Queues.Length)];
        var error = _random.Next(44) switch
        {
            < 3 => engine.Handle(new CallerPrioritySet(call, _random.Next(4), _random.Next(100)), nowMs),
            < 5 => engine.Handle(new CallerPositionSet(call, _random.Next(6)), nowMs),
            < 7 => engine.Handle(new CallerQueueSet(call, queue), nowMs),
            7 => engine.Handle(new CallerWithdrawn(call, "7100"), nowMs),
            8 => engine.Handle(new CallbackRequested(call, "", _random.Next(5_000), _random.Next(120_000)), nowMs),
            9 => engine.Handle(new CallbackCancelled(recentCallback), nowMs),
            10 => engine.Handle(new QueueModeSet(queue, _random.Next(3) == 0 ? (QueueMode)_random.Next(3) : QueueMode.Open), nowMs),
            11 => engine.Handle(new QueueModeSet(queue, QueueMode.Open), nowMs),
            12 or 13 => engine.Handle(
                new CallerNeedsSet(
                    call, Site.Requirements[_random.Next(Site.Requirements.Length)], _random.Next(2) == 0 ? null : "agent-4"),
                nowMs),
            < 23 => Record(engine, call, nowMs),
            < 26 => Listen(engine, nowMs),
            _ => ActAsAgent(engine, nowMs),
        };
        return Count(error);
    }

    /// <summary>Everybody works and every queue is open, so that whoever is still here can get away.</summary>
    public static void OpenUp(AcdEngine engine, Action drain, long nowMs)
    {
        foreach (var queue in Site.Queues)
        {
            engine.Handle(new QueueModeSet(queue, QueueMode.Open), nowMs);
            drain();
        }
        for (int n = 1; n <= Site.Agents; n++)
        {
            engine.Handle(new AgentStatusSet($"agent-{n}", AgentStatus.Available), nowMs);
            drain();
            engine.Handle(new DispositionSet($"agent-{n}", "solved"), nowMs);
            drain();
        }
    }

    private bool Count(EngineError? error)
    {
        Refused += error is null ? 0 : 1;
        return error is null;
    }

    private EngineError? Record(AcdEngine engine, CallId call, long nowMs)
    {
        var order = Recording[_random.Next(Recording.Length)];
        var error = engine.Handle(new RecordingOrdered(call, order), nowMs);
        _paused = order == RecordingOrder.Pause && error is null ? call : null;
        return error;
    }

    private EngineError? Listen(AcdEngine engine, long nowMs)
    {
        string agent = $"agent-{_random.Next(Site.Agents + 2)}";
        return _random.Next(3) == 0
            ? engine.Handle(new MonitorStopped(agent), nowMs)
            : engine.Handle(new MonitorOrdered(agent, "7200", "sim/7200", (MonitorMode)_random.Next(3)), nowMs);
    }

    private EngineError? ActAsAgent(AcdEngine engine, long nowMs)
    {
        string agent = $"agent-{_random.Next(Site.Agents + 2)}";
        string uuid = $"standby-{_random.Next(3)}";
        return _random.Next(20) switch
        {
            0 => engine.Handle(new AgentStatusSet(agent, AgentStatus.OnBreak, Reasons[_random.Next(4)], _random.Next(30_000)), nowMs),
            1 => engine.Handle(new AgentStatusSet(agent, (AgentStatus)_random.Next(5)), nowMs),
            < 6 => engine.Handle(new AgentStatusSet(agent, AgentStatus.Available), nowMs),
            6 => engine.Handle(new WrapUpExtended(agent, _random.Next(10_000) - 100), nowMs),
            7 or 8 => engine.Handle(new WrapUpEnded(agent), nowMs),
            < 14 => engine.Handle(new DispositionSet(agent, Codes[_random.Next(4)]), nowMs),
            14 or 15 => engine.Handle(new OfferDeclined(agent), nowMs),
            16 => engine.Handle(new StandbyLegEnded("agent-11", uuid), nowMs),
            _ => engine.Handle(new StandbyLegStarted("agent-11", uuid), nowMs),
        };
    }
}
