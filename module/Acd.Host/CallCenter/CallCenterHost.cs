using Acd.CallCenter;
using Acd.CallCenter.Json;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Engine.Recovery;
using Acd.Host.Configuration;
using Acd.Host.Logging;

namespace Acd.Host.CallCenter;

/// <summary>
/// Gives mod_callcenter's face its place between switch and engine. Asleep until a configuration asks for it. What goes wrong in it is
/// logged and costs no call. Engine thread only.
/// </summary>
internal sealed class CallCenterHost : IFactBatchSink
{
    /// <summary>As often as the store writes what it is given; what commands change it gets at once.</summary>
    private const long KeepEveryUs = 50_000;

    private readonly ISwitch _switch;
    private readonly ISwitchDoors? _doors;
    private readonly HostLog _log;
    private readonly CallCenterEngineDoor _door;
    private readonly KeptAgents _kept;
    private readonly Dictionary<CallId, CallerDetails> _callers = [];
    private EngineDriver? _driver;
    private CallCenterImport _import = new();
    private CallCenterFace? _face;
    private long _keptAtUs;
    private (CallId Call, string Application, CallerDetails Details)? _arriving;

    public CallCenterHost(ISwitch @switch, Func<long, DateTimeOffset> wallClock, KeptAgents kept, HostLog log)
    {
        _kept = kept;
        _switch = @switch;
        _doors = @switch as ISwitchDoors;
        _log = log;
        _door = new CallCenterEngineDoor(@switch, _doors, wallClock, log);
    }

    public bool IsAwake => _face is not null;

    /// <summary>Before anything else: what the door leads to.</summary>
    public void Attach(EngineDriver driver, LiveConfig live, ConfigSource source)
    {
        _driver = driver;
        _door.Attach(driver, live, source);
    }

    /// <summary>What the engine is to work with. The first time, while the module starts, mod_callcenter's names are registered.</summary>
    public EngineConfig Take(CallCenterImport import)
    {
        _import = import;
        if (_face is not null)
            return _face.Refresh(import);
        if (_doors is null)
            return new CallCenterFace(_door, NoSwitch.Instance, NewUuid).Load(import, []);
        var config = Wake(_doors, import);
        foreach (var door in CallCenterDoors.All)
            _doors.Register(door);
        _doors.ReadCallerVariables(CallCenterDoors.CallerVariables);
        return config;
    }

    /// <summary>The store has opened late: agents and tiers it kept, as far as nothing newer is known.</summary>
    public void RestoreLate() => Guard("taking up agents of a store that opened late", face =>
    {
        if (_kept.ReadLate() is { Count: > 0 } kept)
            face.RestoreLate(new FittingAgents(_import, _log).Of(kept));
    });

    /// <summary>What the engine is to be told of the time before it; the configuration's statuses count more where they are to.</summary>
    public static RecoveredState AtLoad(RecoveredState before, CallCenterImport? import)
    {
        if (import is not { SetsStatusAtLoad: true })
            return before;
        var statuses = import.Agents
            .Where(agent => agent.Status is not null)
            .ToDictionary(agent => agent.Name, agent => agent.Status!.Value);
        return before with { Agents = [.. before.Agents.Select(Set)] };

        AgentRestored Set(AgentRestored agent) => statuses.TryGetValue(agent.Agent, out var status) && status != agent.Status
            ? agent with { Status = status, Reason = "", InStatusMs = 0, BreakLeftMs = 0 }
            : agent;
    }

    /// <summary>What <see cref="Take(CallCenterImport)"/> would give the engine; nothing changes yet.</summary>
    public EngineConfig Preview(CallCenterImport import) =>
        CallCenterTrial.Load(
            import with { TruncatesAgents = false, TruncatesTiers = false, SetsStatusAtLoad = false }, _face?.Agents ?? []);

    private EngineConfig Wake(ISwitchDoors doors, CallCenterImport import)
    {
        if (!_kept.OutlastProcess)
            _log.CallCenterNotKept();
        _face = new CallCenterFace(_door, new CallCenterOutlet(_switch, doors), NewUuid);
        _face.Desk.Refused = _log.CallCenterRefused;
        _face.Desk.Ordered = (line, reply) => ConsoleCommands.ConsoleNote.Write(_driver!, line, reply);
        return _face.Load(import, new FittingAgents(import, _log).Of(_kept.Read()));
    }

    public void Take(in Fact fact)
    {
        if (fact.Kind is FactKind.CallerEnded or FactKind.CallerRefused)
            _callers.Remove(fact.Call);
        _face?.Take(in fact);
    }

    public void EndOfInput() => Guard("the end of an input", face => face.Flush());

    public void Tick()
    {
        Guard("the passing of time", face => face.Tick());
        if (_switch.NowUs - _keptAtUs < KeepEveryUs)
            return;
        _keptAtUs = _switch.NowUs;
        Keep();
    }

    /// <summary>Gives the store what the next life is to find.</summary>
    public void Keep() => Guard("keeping agents and tiers", face =>
    {
        if (face.TakeKept() is { } changes)
            _kept.Write(changes);
    });

    /// <summary>What this caller is to hear instead of the queue's music; null: nothing special.</summary>
    public string? MusicOf(CallId call) => _callers.TryGetValue(call, out var details) && details.Music.Length > 0 ? details.Music : null;

    /// <summary>True when the digit is the face's business.</summary>
    public bool OnDigit(in CallerDigit e) => _face?.Press(e.Call, e.Digit) ?? false;

    public void OnCallerDetails(CallId call, string application, IReadOnlyList<KeyValuePair<string, string>> variables) =>
        _arriving = application.Length > 0 ? (call, application, CallerVariables.Read(variables)) : null;

    /// <summary>A caller comes: his queue is loaded if need be, then he goes on to the engine under its one name.</summary>
    public void OnJoined(in CallerJoined e, Action<CallerJoined> go)
    {
        if (_face is null || _arriving is not { Application: CallCenterDoors.Application } arriving || arriving.Call != e.Call)
        {
            go(e);
            return;
        }
        var joined = e with { Queue = CallerVariables.QueueOf(e.Queue) };
        _arriving = null;
        _face.NeedQueue(joined.Queue, name =>
        {
            if (name is null)
                _log.CallCenterQueueUnknown(ConsoleCommands.Printable.Text(joined.Queue));
            var details = name is null ? arriving.Details : _face.Score(name, arriving.Details);
            _callers[joined.Call] = details;
            _face.Expect(joined.Call, details);
            go(joined with
            {
                Queue = name ?? joined.Queue, Score = details.BaseScore, AgentPrompt = details.AgentPrompt,
                CallerGonePrompt = details.CallerGonePrompt,
            });
        });
    }

    public void OnAnswered(in LegAnswered e) => _face?.ExpectLeg(e.Offer, e.LegUuid);

    public void OnApi(ulong requestId, SwitchDoorKind kind, string name, string arguments)
    {
        Run(requestId, kind, name, arguments);
        Keep();
    }

    private void Run(ulong requestId, SwitchDoorKind kind, string name, string arguments) => Guard($"\"{name}\"", face =>
    {
        if (kind == SwitchDoorKind.JsonApi)
        {
            JsonReply reply = face.Desk.Json(arguments);
            _doors!.ReplyApi(requestId, reply.Response ?? "", failed: !reply.Succeeded);
        }
        else if (name == CallCenterDoors.Break)
            face.Desk.Break(arguments, text => _doors!.ReplyApi(requestId, text, failed: false));
        else
            face.Desk.Config(arguments, text => _doors!.ReplyApi(requestId, text, failed: false));
    });

    public void OnWatched(ulong key, string channelUuid, string agent) => Guard("callcenter_track", face =>
    {
        if (face.Track(key, agent))
            _doors!.SetVariables(channelUuid, [KeyValuePair.Create("cc_tracked_agent", agent)]);
        else
            _log.TrackedAgentUnknown(ConsoleCommands.Printable.Text(agent));
    });

    public void OnWatchEnded(ulong key) => Guard("the end of a tracked call", face => face.TrackEnded(key));

    public void OnProbed(string to) => Guard("a presence probe", face => face.Probe(to));

    public void OnChannelFound(ulong requestId, bool found) => _door.OnChannelFound(requestId, found);

    private static string NewUuid() => Guid.NewGuid().ToString();

    private void Guard(string what, Action<CallCenterFace> act)
    {
        if (_face is not { } face)
            return;
        try
        {
            act(face);
        }
        catch (Exception exception) when (!_door.EngineFailed)
        {
            _log.CallCenterFailed(exception, what);
        }
    }
}
