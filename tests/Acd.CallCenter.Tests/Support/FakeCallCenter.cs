using System.Globalization;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Agents;

namespace Acd.CallCenter.Tests.Support;

/// <summary>A call centre that only keeps its rows, and a list of what was asked of it.</summary>
internal sealed class FakeCallCenter : ICallCenter
{
    private readonly List<AgentRow> _agents = [];
    private readonly List<TierRow> _tiers = [];

    public List<string> Calls { get; } = [];

    /// <summary>What reloads and breaks find.</summary>
    public bool Finds { get; set; } = true;

    public long NowEpoch { get; set; } = 1_000;

    public IReadOnlyList<AgentRow> Agents => _agents;

    public IReadOnlyList<TierRow> Tiers => _tiers;

    public IReadOnlyList<MemberRow> Members { get; init; } = [];

    public IReadOnlyList<QueueRow> Queues { get; init; } = [new QueueRow { Name = "support", Strategy = "longest-idle-agent" }];

    public FakeCallCenter With(AgentRow agent)
    {
        _agents.Add(agent);
        return this;
    }

    public FakeCallCenter With(TierRow tier)
    {
        _tiers.Add(tier);
        return this;
    }

    public void AddAgent(string name, AgentKind kind, string typed) => _agents.Add(new AgentRow
    {
        Name = name, Type = Spellings.AgentType.Of(kind), Status = "Logged Out", State = "Waiting",
    });

    public void DeleteAgent(string name)
    {
        _agents.RemoveAll(agent => agent.Name == name);
        _tiers.RemoveAll(tier => tier.Agent == name);
    }

    public void SetAgentStatus(string name, AgentStatus status, string typed) =>
        Change(name, agent => agent with { Status = Spellings.AgentStatus.Of(status) });

    public void SetAgentState(string name, AgentActivity state, string typed) =>
        Change(name, agent => agent with { State = Spellings.AgentState.Of(state) });

    public void SetAgentContact(string name, string contact) => Change(name, agent => agent with { Contact = contact });

    public void SetAgentUuid(string name, string uuid) => Change(name, agent => agent with { Uuid = uuid });

    public void SetAgentKind(string name, AgentKind kind, string typed) =>
        Change(name, agent => agent with { Type = Spellings.AgentType.Of(kind) });

    public void SetAgentNumber(string name, AgentNumber which, long value) => Change(name, agent => which switch
    {
        AgentNumber.MaxNoAnswer => agent with { MaxNoAnswer = value },
        AgentNumber.WrapUpTime => agent with { WrapUpTime = value },
        AgentNumber.RejectDelayTime => agent with { RejectDelayTime = value },
        AgentNumber.BusyDelayTime => agent with { BusyDelayTime = value },
        AgentNumber.NoAnswerDelayTime => agent with { NoAnswerDelayTime = value },
        AgentNumber.ReadyTime => agent with { ReadyTime = value },
        _ => throw new ArgumentOutOfRangeException(nameof(which)),
    });

    public void AddTier(string queue, string agent, int level, int position) =>
        _tiers.Add(new TierRow(queue, agent, "Ready", level, position));

    public void DeleteTier(string queue, string agent) => _tiers.RemoveAll(tier => tier.Queue == queue && tier.Agent == agent);

    public void SetTierState(string queue, string agent, TierActivity state, string typed) =>
        Change(queue, agent, tier => tier with { State = Spellings.TierState.Of(state) });

    public void SetTierLevel(string queue, string agent, int level) => Change(queue, agent, tier => tier with { Level = level });

    public void SetTierPosition(string queue, string agent, int position) =>
        Change(queue, agent, tier => tier with { Position = position });

    public void ReloadAgent(string name, Action<bool> done) => Ask($"reload agent {name}", done);

    public void ReloadTiers(string? queue, string? agent, Action<bool> done) =>
        Ask($"reload tiers {queue ?? "(all)"} {agent ?? "(all)"}", done);

    public void LoadQueue(string name, bool unloadFirst, Action<bool> done) =>
        Ask(string.Create(CultureInfo.InvariantCulture, $"load queue {name} unload-first={unloadFirst}"), done);

    public void NeedQueue(string name, Action<string?> then) =>
        then(Queues.FirstOrDefault(queue => string.Equals(queue.Name, name, StringComparison.OrdinalIgnoreCase))?.Name);

    public void UnloadQueue(string name) => Calls.Add($"unload queue {name}");

    public void Break(string channelUuid, Action<bool> done) => Ask($"break {channelUuid}", done);

    public void AnnounceGet(string name, string key, string value) => Calls.Add($"get {key} of {name}: {value}");

    private void Ask(string what, Action<bool> done)
    {
        Calls.Add(what);
        done(Finds);
    }

    private void Change(string name, Func<AgentRow, AgentRow> change)
    {
        int at = _agents.FindIndex(agent => agent.Name == name);
        _agents[at] = change(_agents[at]);
    }

    private void Change(string queue, string agent, Func<TierRow, TierRow> change)
    {
        int at = _tiers.FindIndex(tier => tier.Queue == queue && tier.Agent == agent);
        _tiers[at] = change(_tiers[at]);
    }
}
