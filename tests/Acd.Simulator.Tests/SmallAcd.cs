namespace Acd.Simulator.Tests;

/// <summary>
/// The least that can drive a switch: callers first come first served, one agent pool, no wrap-up. With mischief it also cancels,
/// releases and bridges at moments no sane engine would, to see the switch keep its contract anyway.
/// </summary>
internal sealed class SmallAcd(SimulatedSwitch @switch, int agents, double mischief = 0) : ISwitchEvents
{
    private readonly Random _random = new(4711);
    private readonly List<Command> _commands = [];
    private readonly List<CallId> _waiting = [];
    private readonly Dictionary<OfferId, CallId> _offers = [];
    private readonly Dictionary<CallId, OfferId> _offerOf = [];
    private ulong _lastOffer;

    public ContractChecker Checker { get; } = new();

    public EventLog Log { get; } = new();

    /// <summary>Seen by each caller event, after it was handled.</summary>
    public Action<string, CallId, long>? Watch { get; init; }

    public void RunToShutdown()
    {
        @switch.ReportReady(null);
        while (!Checker.ShutDown)
        {
            @switch.Poll(this, 500_000);
            foreach (var command in _commands)
                Checker.Ordered(command);
            @switch.Submit([.. _commands]);
            _commands.Clear();
        }
    }

    public void On(in CallerJoined e, long atUs)
    {
        Tell(e, static (s, e, at) => s.On(e, at), atUs);
        _commands.Add(Command.AcceptCaller(e.Call, "", ""));
        _waiting.Add(e.Call);
        if (Mischief())
            _commands.Add(Command.ReleaseCaller(e.Call, ReleaseResult.TimedOut, ""));
        Watch?.Invoke("joined", e.Call, atUs);
        Offer();
    }

    public void On(in CallerLeft e, long atUs)
    {
        Tell(e, static (s, e, at) => s.On(e, at), atUs);
        _waiting.Remove(e.Call);
        if (_offerOf.Remove(e.Call, out var offer))
            _commands.Add(Command.CancelLeg(offer, HangupCause.OriginatorCancel));
        Watch?.Invoke("left", e.Call, atUs);
        Offer();
    }

    public void On(in CustomerAnswered e, long atUs) => Tell(e, static (s, e, at) => s.On(e, at), atUs);

    public void On(in CustomerFailed e, long atUs) => Tell(e, static (s, e, at) => s.On(e, at), atUs);

    public void On(in CallerDigit e, long atUs) => Tell(e, static (s, e, at) => s.On(e, at), atUs);

    public void On(in CallerAnnounced e, long atUs) => Tell(e, static (s, e, at) => s.On(e, at), atUs);

    public void On(in LegDialing e, long atUs)
    {
        Tell(e, static (s, e, at) => s.On(e, at), atUs);
        if (Mischief())
            _commands.Add(Command.CancelLeg(e.Offer, HangupCause.LoseRace));
    }

    public void On(in LegAnswered e, long atUs)
    {
        Tell(e, static (s, e, at) => s.On(e, at), atUs);
        if (Mischief())
            _commands.Add(Command.CancelLeg(e.Offer, HangupCause.ManagerRequest));
        if (!Mischief())
            _commands.Add(Command.Bridge(_offers[e.Offer], e.Offer));
    }

    public void On(in LegEnded e, long atUs)
    {
        Tell(e, static (s, e, at) => s.On(e, at), atUs);
        if (_offers.Remove(e.Offer, out var call) && _offerOf.Remove(call))
            _waiting.Insert(0, call);
        Offer();
    }

    public void On(in BridgeStarted e, long atUs)
    {
        Tell(e, static (s, e, at) => s.On(e, at), atUs);
        _offerOf.Remove(e.Call);
        if (Mischief())
            _commands.Add(Command.CancelLeg(e.Offer, HangupCause.ManagerRequest));
        if (Mischief())
            _commands.Add(Command.ReleaseCaller(e.Call, ReleaseResult.TimedOut, ""));
        Watch?.Invoke("bridged", e.Call, atUs);
    }

    public void On(in BridgeEnded e, long atUs)
    {
        Tell(e, static (s, e, at) => s.On(e, at), atUs);
        Offer();
    }

    public void OnConsole(ulong requestId, string line) => @switch.ReplyConsole(requestId, $"echo {line}");

    public void OnConfig(ulong requestId, string? xml, string? error) => Log.OnConfig(requestId, xml, error);

    public void OnShutdown() => Checker.OnShutdown();

    private void Tell<T>(in T e, Action<ISwitchEvents, T, long> tell, long atUs)
    {
        tell(Log, e, atUs);
        tell(Checker, e, atUs);
    }

    private void Offer()
    {
        while (_waiting.Count > 0 && _offers.Count < agents)
        {
            var call = _waiting[0];
            _waiting.RemoveAt(0);
            var offer = new OfferId(++_lastOffer);
            _offers.Add(offer, call);
            _offerOf.Add(call, offer);
            var agent = new AgentConfig { Name = "any", Contact = "sim/any", RingTimeoutMs = 10_000 };
            _commands.Add(Command.OriginateLeg(offer, call, "support", agent, "", "", ""));
        }
    }

    private bool Mischief() => mischief > 0 && _random.NextDouble() < mischief;
}
