using Acd.CallCenter;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Host.Configuration;
using Acd.Host.Logging;

namespace Acd.Host.CallCenter;

/// <summary>The face's way to the engine and its configuration.</summary>
internal sealed class CallCenterEngineDoor(
    ISwitch @switch, ISwitchDoors? doors, Func<long, DateTimeOffset> wallClock, HostLog log) : IEngineDoor
{
    private readonly Dictionary<ulong, Action<bool>> _searches = [];
    private readonly Dictionary<string, string> _standbyLegs = [];
    private EngineDriver? _driver;
    private LiveConfig? _live;
    private ConfigSource? _source;
    private ulong _lastSearch;

    private long NowMs => @switch.NowUs / 1_000;

    public bool EngineFailed => _driver?.EngineFailed ?? false;

    public long NowEpoch => EpochOf(NowMs);

    public void Attach(EngineDriver driver, LiveConfig live, ConfigSource source) => (_driver, _live, _source) = (driver, live, source);

    public long EpochOf(long atMs)
    {
        long nowMs = NowMs;
        return (wallClock(nowMs).ToUnixTimeMilliseconds() - (nowMs - atMs)) / 1_000;
    }

    public void SetStatus(string agent, AgentStatus status) => _driver!.Handle(new AgentStatusSet(agent, status));

    public void SetReachable(string agent, bool reachable) => _driver!.Handle(new AgentDeviceSet(agent, reachable));

    public void SetOtherCall(string agent, ulong key, bool started)
    {
        if (started)
            _driver!.Handle(new OtherCallStarted(agent, key));
        else
            _driver!.Handle(new OtherCallEnded(agent, key));
    }

    public void SetStandbyLeg(string agent, string channelUuid)
    {
        if (_standbyLegs.Remove(agent, out var before))
            _driver!.Handle(new StandbyLegEnded(agent, before));
        if (channelUuid.Length == 0)
            return;
        _standbyLegs[agent] = channelUuid;
        _driver!.Handle(new StandbyLegStarted(agent, channelUuid));
    }

    public void CancelLeg(OfferId offer) => @switch.Submit([Command.CancelLeg(offer, HangupCause.OriginatorCancel)]);

    public bool Withdraw(CallId call) => _driver!.Handle(new CallerWithdrawn(call, "")) is null;

    /// <summary>To the engine it is as if the leg had ended; when it does, that is nothing new.</summary>
    public void ReleaseAgent(OfferId offer) => _driver!.Handle(new LegEnded(offer, HangupCause.NormalClearing), @switch.NowUs);

    public bool Accepts(EngineConfig config) => Told(_live!.Check(config));

    public bool Apply(EngineConfig config) => Told(_live!.Apply(config));

    public void ReadConfig(Action<CallCenterImport?> then) => _source!.Read(reload: false, verdict =>
    {
        foreach (var error in verdict.Errors)
            log.ConfigError(error.ToString());
        then(verdict.Import);
    });

    public void FindChannel(string channelUuid, Action<bool> then)
    {
        _searches.Add(++_lastSearch, then);
        doors!.FindChannel(_lastSearch, channelUuid);
    }

    public void OnChannelFound(ulong requestId, bool found)
    {
        if (_searches.Remove(requestId, out var then))
            then(found);
    }

    private bool Told(IReadOnlyList<ConfigError> errors)
    {
        foreach (var error in errors)
            log.CallCenterRefused(error.ToString());
        return errors.Count == 0;
    }
}
