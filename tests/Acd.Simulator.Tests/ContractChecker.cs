namespace Acd.Simulator.Tests;

/// <summary>
/// Watches events and commands for what the doc comments in Acd.Engine's Events and Commands promise, and collects every breach.
/// Knows nothing of how the simulated switch works.
/// </summary>
internal sealed class ContractChecker : ISwitchEvents
{
    private readonly HashSet<CallId> _present = [];
    private readonly HashSet<CallId> _everJoined = [];
    private readonly Dictionary<OfferId, string> _legs = [];
    private readonly Dictionary<(CallId, OfferId), string> _bridges = [];
    private readonly HashSet<CallId> _mustLeave = [];
    private long _lastUs;

    public List<string> Breaches { get; } = [];

    public bool ShutDown { get; private set; }

    public void Ordered(in Command command)
    {
        if (command.Kind == CommandKind.OriginateLeg)
            _legs.Add(command.Offer, "ordered");
        else if (command.Kind == CommandKind.Bridge && _present.Contains(command.Call))
            _bridges[(command.Call, command.Offer)] = "ordered";
    }

    public void On(in CallerJoined e, long atUs)
    {
        Time(atUs);
        Expect(_everJoined.Add(e.Call), $"{e.Call} joined twice");
        _present.Add(e.Call);
    }

    public void On(in CallerLeft e, long atUs)
    {
        Time(atUs);
        Expect(_present.Remove(e.Call), $"{e.Call} left but wasn't there");
        _mustLeave.Remove(e.Call);
        var call = e.Call;
        foreach (var key in _bridges.Keys.Where(k => k.Item1 == call).ToList())
        {
            Expect(_bridges[key] != "started", $"{e.Call} left inside the bridge with {key.Item2}");
            _bridges.Remove(key);
        }
    }

    public void On(in CallerDigit e, long atUs)
    {
        Time(atUs);
        Expect(_present.Contains(e.Call), $"a digit of {e.Call}, who isn't there");
    }

    public void On(in CustomerAnswered e, long atUs)
    {
        Time(atUs);
        Expect(_present.Add(e.Call), $"{e.Call} was called back and is there already");
    }

    public void On(in CustomerFailed e, long atUs)
    {
        Time(atUs);
        Expect(!_present.Contains(e.Call), $"{e.Call} couldn't be called back and is there");
    }

    public void On(in CallerAnnounced e, long atUs)
    {
        Time(atUs);
        Expect(_present.Contains(e.Call), $"an announcement to {e.Call}, who isn't there, ended");
    }

    public void On(in LegDialing e, long atUs) => Leg(e.Offer, atUs, "dialing", "ordered");

    public void On(in LegAnswered e, long atUs) => Leg(e.Offer, atUs, "answered", "dialing");

    public void On(in LegEnded e, long atUs) => Leg(e.Offer, atUs, "ended", "ordered", "dialing", "answered");

    public void On(in BridgeStarted e, long atUs)
    {
        Time(atUs);
        Expect(_present.Contains(e.Call), $"{e.Call} bridged but isn't there");
        Expect(_legs.GetValueOrDefault(e.Offer) == "answered", $"{e.Offer} bridged but not answered");
        Expect(_bridges.GetValueOrDefault((e.Call, e.Offer)) == "ordered", $"bridge of {e.Call} with {e.Offer} wasn't ordered");
        _bridges[(e.Call, e.Offer)] = "started";
    }

    public void On(in BridgeEnded e, long atUs)
    {
        Time(atUs);
        Expect(_bridges.Remove((e.Call, e.Offer), out var state), $"bridge of {e.Call} with {e.Offer} ended but wasn't ordered");
        Expect(_present.Contains(e.Call), $"the bridge of {e.Call} ended after he left");
        if (state == "started")
            _mustLeave.Add(e.Call);
    }

    public void OnConsole(ulong requestId, string line)
    {
    }

    public void OnConfig(ulong requestId, string? xml, string? error)
    {
    }

    public void OnShutdown() => ShutDown = true;

    /// <summary>Once everything had time to end.</summary>
    public void CheckEnd()
    {
        foreach (var (offer, state) in _legs)
            Expect(state == "ended", $"{offer} never ended, it is {state}");
        foreach (var (bridge, state) in _bridges)
            Expect(false, $"the bridge {bridge} never ended, it is {state}");
        Expect(_mustLeave.Count == 0, $"{_mustLeave.Count} callers didn't leave after their bridge");
        Expect(_present.Count == 0, $"{_present.Count} callers never left");
    }

    private void Leg(OfferId offer, long atUs, string next, params string[] from)
    {
        Time(atUs);
        string state = _legs.GetValueOrDefault(offer, "unknown");
        Expect(from.Contains(state), $"{offer} is {next} but was {state}");
        _legs[offer] = next;
    }

    private void Time(long atUs)
    {
        Expect(atUs >= _lastUs, $"time went back from {_lastUs} to {atUs}");
        _lastUs = atUs;
    }

    private void Expect(bool holds, string breach)
    {
        if (!holds)
            Breaches.Add(breach);
    }
}
