using Acd.CallCenter;
using Acd.Engine.Facts;
using Acd.Engine.Ports;
using Acd.Engine.Recovery;
using Acd.Host.CallCenter;
using Acd.Host.Configuration;
using Acd.Host.Logging;
using Acd.Host.Store;

namespace Acd.Host.Recovery;

/// <summary>
/// What the process before left, told to an engine that has begun without it because the store couldn't. What has happened since counts
/// more: an agent whose status was set, or who talked to a caller, keeps it; a number that is to be called back already isn't called twice;
/// who is here already keeps the place he has. Counters go on from those of before. Engine thread only.
/// </summary>
internal sealed class LateRecovery(StoreDesk store, CallCenterHost callCenter, HostOptions options, HostLog log) : IFactSink
{
    private readonly EngineMemory _memory = options.Memory ?? new EngineMemory();
    private EngineDriver? _driver;
    private LiveConfig? _live;
    private AgentOverrides? _overrides;
    private CallCenterImport? _import;
    private bool _hasBegun;

    /// <summary>Before anything else.</summary>
    public void Attach(EngineDriver driver, LiveConfig live, AgentOverrides overrides) =>
        (_driver, _live, _overrides) = (driver, live, overrides);

    /// <summary>The engine has been told what is known so far; whatever happens from here on is newer than anything stored.</summary>
    public void Begin(CallCenterImport? import)
    {
        _import = import;
        _hasBegun = true;
        // An engine of this process ended before the store had opened.
        if (!_memory.HasToldStored && store.Service is not null)
            Tell();
    }

    /// <summary>After each poll.</summary>
    public void Turn()
    {
        if (_hasBegun && store.Opens() && !_memory.HasToldStored)
            Tell();
    }

    public void Take(in Fact fact)
    {
        if (_hasBegun && !_memory.HasToldStored && IsNews(fact))
            _memory.SettledAgents.Add(fact.Agent);
    }

    /// <summary>Before the first caller: what the process before left, as the store opened in time.</summary>
    public RecoveredState TakeStored()
    {
        _memory.HasToldStored |= store.Service is not null;
        return store.WhatWasBefore(options.WallClock(_driver!.NowMs));
    }

    private static bool IsNews(in Fact fact) =>
        fact.Kind == FactKind.AgentStatusChanged || fact is { Kind: FactKind.CallerAnswered, IsResumed: false };

    private void Tell()
    {
        _memory.HasToldStored = true;
        callCenter.RestoreLate();
        RestoreOverrides();
        var before = store.WhatWasBefore(options.WallClock(_driver!.NowMs));
        var numbers = _driver.TakeSnapshot().Callers
            .Where(caller => caller.CallbackNumber.Length > 0)
            .Select(caller => (caller.Queue, caller.CallbackNumber))
            .ToHashSet();
        var newer = new RecoveredState(
            [
                .. CallCenterHost.AtLoad(before, _import).Agents.Select(agent => agent with
                {
                    IsLate = true, KeepsStatus = _memory.SettledAgents.Contains(agent.Agent),
                }),
            ],
            [.. before.Callbacks.Where(callback => !numbers.Contains((callback.Queue, callback.Number)))],
            [.. before.Callers.Where(caller => _driver.FindCall(caller.CallUuid) is null)]);
        new Restart(_driver, log, _memory).Tell(newer);
        _memory.SettledAgents.Clear();
    }

    private void RestoreOverrides()
    {
        var restored = _overrides!.RestoreLate();
        if (restored.Count == 0 || _live!.Apply(_live.Current) is not { Count: > 0 } errors)
            return;
        foreach (string agent in restored)
            _overrides.Keep(agent, AgentOverride.None);
        log.NotRecovered("what was set for agents with \"acd agent\"", errors[0].ToString());
    }
}
