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
    private readonly HashSet<string> _inFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _gone = new(StringComparer.Ordinal);
    private readonly Queue<(string CallUuid, long Number)> _leaving = new();

    private Dictionary<string, string?> _notes = new(StringComparer.Ordinal);

    /// <summary>As a life before left them: agents' counters go on, callers are strays until this life hears of them.</summary>
    public void Begin(IEnumerable<AgentStateRow> agents, IEnumerable<CallerStateRow> callers)
    {
        foreach (var caller in callers)
        {
            _strays[caller.CallUuid] = caller;
            _inFile.Add(caller.CallUuid);
        }
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
        _callers.Remove(call);
        _changedCallers.Remove(call);
    }

    /// <summary>His terminal record has this number; when it is kept he may go from the file.</summary>
    public void Forget(string callUuid, long number)
    {
        _strays.Remove(callUuid);
        if (!_inFile.Contains(callUuid))
            return;
        _gone[callUuid] = number;
        _leaving.Enqueue((callUuid, number));
    }

    /// <summary>A text to be kept as it is; null: no more.</summary>
    public void Note(string id, string? text) => _notes[id] = text;

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
        foreach (var (id, text) in changes.Notes)
            _notes.TryAdd(id, text);
        foreach (string uuid in changes.GoneCallUuids)
        {
            _inFile.Add(uuid);
            Forget(uuid, 0);
        }
    }

    /// <param name="acknowledged">Records up to this number are kept.</param>
    public StateChanges TakeChanges(long acknowledged)
    {
        StateChanges changes = new(
            [.. _changedAgents.Select(name => _agents[name])], [.. _changedCallers.Select(call => _callers[call])], Left(acknowledged))
        {
            Notes = _notes,
        };
        _notes = new(StringComparer.Ordinal);
        _inFile.UnionWith(changes.Callers.Select(caller => caller.CallUuid));
        _changedAgents.Clear();
        _changedCallers.Clear();
        return changes;
    }

    private List<string> Left(long acknowledged)
    {
        var left = new List<string>();
        while (_leaving.TryPeek(out var leaving) && leaving.Number <= acknowledged)
        {
            _leaving.Dequeue();
            // He may have come again, or have left once more.
            if (!_gone.TryGetValue(leaving.CallUuid, out long number) || number != leaving.Number)
                continue;
            _gone.Remove(leaving.CallUuid);
            _inFile.Remove(leaving.CallUuid);
            left.Add(leaving.CallUuid);
        }
        return left;
    }
}
