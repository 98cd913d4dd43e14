using Acd.Engine.Ids;
using Acd.Store.State;

namespace Acd.Store.Folding;

/// <summary>Agents and open callers as the facts have left them, and which of them changed. One thread.</summary>
internal sealed class LiveState
{
    private readonly Dictionary<string, AgentStateRow> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<CallId, CallerStateRow> _callers = [];
    private readonly Dictionary<string, CallerStateRow> _strays = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedAgents = new(StringComparer.Ordinal);
    private readonly HashSet<CallId> _changedCallers = [];
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    public int OpenCallers => _callers.Count;

    /// <summary>As a life before left them: agents' counters go on, callers are strays until this life hears of them.</summary>
    public void Begin(IEnumerable<AgentStateRow> agents, IEnumerable<CallerStateRow> callers)
    {
        foreach (var caller in callers)
            _strays[caller.CallUuid] = caller;
        foreach (var agent in agents)
            _agents[agent.Name] = agent with { State = "", StateSinceMs = 0 };
    }

    /// <summary>A stray this life has to do with now; null: he is none.</summary>
    public CallerStateRow? TakeStray(string callUuid) => _strays.Remove(callUuid, out var stray) ? stray : null;

    /// <summary>Those this life has heard nothing of.</summary>
    public IReadOnlyList<CallerStateRow> TakeStrays()
    {
        CallerStateRow[] strays = [.. _strays.Values];
        _strays.Clear();
        return strays;
    }

    public AgentStateRow Agent(string name) => _agents.TryGetValue(name, out var agent) ? agent : new AgentStateRow { Name = name };

    public void Set(AgentStateRow agent)
    {
        _agents[agent.Name] = agent;
        _changedAgents.Add(agent.Name);
    }

    public CallerStateRow? Caller(CallId call) => _callers.GetValueOrDefault(call);

    public void Set(CallId call, CallerStateRow caller)
    {
        _callers[call] = caller;
        _changedCallers.Add(call);
        _gone.Remove(caller.CallUuid);
    }

    public void Remove(CallId call)
    {
        if (!_callers.Remove(call, out var caller))
            return;
        _changedCallers.Remove(call);
        _gone.Add(caller.CallUuid);
    }

    /// <summary>A caller of an earlier life whose record has been written.</summary>
    public void Forget(string callUuid)
    {
        _strays.Remove(callUuid);
        _gone.Add(callUuid);
    }

    /// <summary>They couldn't be kept: they count as changed again.</summary>
    public void Mark(StateChanges changes)
    {
        _changedAgents.UnionWith(changes.Agents.Select(agent => agent.Name));
        foreach (var caller in changes.Callers)
        {
            var call = new CallId(unchecked((ulong)caller.CallId));
            if (_callers.ContainsKey(call))
                _changedCallers.Add(call);
        }
        _gone.UnionWith(changes.GoneCallUuids);
    }

    public StateChanges TakeChanges()
    {
        StateChanges changes = new(
            [.. _changedAgents.Select(name => _agents[name])], [.. _changedCallers.Select(call => _callers[call])], [.. _gone]);
        _changedAgents.Clear();
        _changedCallers.Clear();
        _gone.Clear();
        return changes;
    }
}
