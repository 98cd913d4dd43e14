using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Properties.Tests;

/// <summary>
/// Knows from commands and facts alone what the engine must look like, and objects to everything that contradicts it. It shares no code
/// with the engine: it folds facts into sets and searches them.
/// </summary>
internal sealed class Oracle
{
    private readonly Dictionary<CallId, (string Queue, int Order)> _present = [];
    private readonly HashSet<CallId> _waiting = [];
    private readonly HashSet<CallId> _accepted = [];
    private readonly HashSet<CallId> _released = [];
    private readonly HashSet<CallId> _ended = [];
    private readonly Dictionary<string, AgentState> _agents = [];
    private readonly HashSet<(string Queue, string Agent)> _tiers = [];
    private long _facts;

    public IReadOnlyCollection<CallId> Present => _present.Keys;

    public int Joined { get; private set; }

    public int Ended => _ended.Count;

    public int Answered { get; private set; }

    public int Repaired { get; private set; }

    public IEnumerable<string> RestlessAgents =>
        _agents.Where(agent => agent.Value is not (AgentState.Ready or AgentState.NotReady)).Select(agent => agent.Key);

    public void Configured(EngineConfig config)
    {
        _tiers.Clear();
        _tiers.UnionWith(config.Tiers.Select(tier => (tier.Queue, tier.Agent)));
    }

    public void Take(in Command command)
    {
        switch (command.Kind)
        {
            case CommandKind.AcceptCaller:
                Demand(_accepted.Add(command.Call), $"{command.Call} accepted twice");
                break;
            case CommandKind.ReleaseCaller:
                Demand(_released.Add(command.Call), $"{command.Call} released twice");
                _waiting.Remove(command.Call);
                break;
            case CommandKind.OriginateLeg:
                Demand(_accepted.Contains(command.Call), $"{command.Call} offered before he was accepted");
                break;
        }
    }

    public void Take(in Fact fact)
    {
        Demand(fact.Sequence == ++_facts, $"fact {fact.Sequence} after {_facts - 1}");
        Demand(fact.DurationMs >= 0 && fact.WaitMs >= 0, $"negative time in {fact}");
        switch (fact.Kind)
        {
            case FactKind.CallerJoined:
                _present.Add(fact.Call, (fact.Queue, Joined++));
                _waiting.Add(fact.Call);
                break;
            case FactKind.OfferStarted:
                DemandFirstInLine(fact.Call, fact.Agent);
                Demand(_waiting.Remove(fact.Call), $"{fact.Call} offered while not waiting");
                break;
            case FactKind.OfferFailed when !_released.Contains(fact.Call):
                _waiting.Add(fact.Call);
                break;
            case FactKind.CallerAnswered:
                Answered++;
                break;
            case FactKind.CallerEnded:
                Demand(_present.Remove(fact.Call) && _ended.Add(fact.Call), $"{fact.Call} ended twice or never joined");
                _waiting.Remove(fact.Call);
                break;
            case FactKind.AgentStateChanged:
                _agents[fact.Agent] = fact.State;
                break;
            case FactKind.Repaired:
                Repaired++;
                break;
        }
    }

    /// <summary>Between two inputs nobody waits for an agent who is ready.</summary>
    public void DemandWorkConserving()
    {
        foreach (var call in _waiting)
        {
            var queue = _present[call].Queue;
            var idle = _tiers.FirstOrDefault(tier => tier.Queue == queue && _agents.GetValueOrDefault(tier.Agent) == AgentState.Ready);
            Demand(idle.Agent is null, $"{call} waits in {queue} and {idle.Agent} is ready");
        }
    }

    private void DemandFirstInLine(CallId call, string agent)
    {
        foreach (var other in _waiting)
        {
            var (queue, order) = _present[other];
            Demand(order >= _present[call].Order || !_tiers.Contains((queue, agent)), $"{call} overtakes {other} at {agent}");
        }
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
