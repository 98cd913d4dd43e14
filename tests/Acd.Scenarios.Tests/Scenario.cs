using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Snapshots;

namespace Acd.Scenarios.Tests;

/// <summary>
/// Drives one engine by hand in virtual time. After each step the engine's invariants hold, facts are numbered without a gap, and nobody
/// has ended twice. <see cref="Commands"/> are those of the last step, <see cref="Facts"/> all so far.
/// </summary>
internal sealed partial class Scenario
{
    private readonly AcdEngine _engine = new(seed: 1);
    private readonly Dictionary<string, OfferId> _lastOffers = [];
    private readonly Dictionary<OfferId, CallId> _callOfOffer = [];

    public Scenario(EngineConfig config)
    {
        Config = config;
        Assert.Empty(Apply(config));
    }

    public EngineConfig Config { get; private set; }

    public long NowMs { get; private set; } = 1_000_000;

    public List<Command> Commands { get; } = [];

    public List<Fact> Facts { get; } = [];

    public long NextDeadlineMs => _engine.NextDeadlineMs;

    public IReadOnlyList<ConfigError> Apply(EngineConfig config)
    {
        Commands.Clear();
        var errors = _engine.Apply(config, NowMs);
        Drain();
        if (errors.Count == 0)
        {
            Config = config;
        }

        return errors;
    }

    public void Join(ulong call, string queue = "support")
    {
        var e = new CallerJoined(new CallId(call), queue, $"uuid-{call}", $"+4930{call}", $"Caller {call}", "800");
        Step(() => _engine.Handle(e, NowMs));
    }

    public void Leave(ulong call, LeaveReason reason = LeaveReason.HungUp) =>
        Step(() => _engine.Handle(new CallerLeft(new CallId(call), reason), NowMs));

    public void Dialing(string agent) => Step(() => _engine.Handle(new LegDialing(OfferTo(agent)), NowMs));

    public void Answer(string agent) => Answer(OfferTo(agent));

    public void Answer(OfferId offer) => Step(() => _engine.Handle(new LegAnswered(offer, "leg"), NowMs));

    public void EndLeg(string agent, HangupCause cause = HangupCause.NormalClearing) => EndLeg(OfferTo(agent), cause);

    public void EndLeg(OfferId offer, HangupCause cause) => Step(() => _engine.Handle(new LegEnded(offer, cause), NowMs));

    public void StartBridge(string agent) => Step(() => _engine.Handle(new BridgeStarted(CallOf(agent), OfferTo(agent)), NowMs));

    public void EndBridge(string agent) => Step(() => _engine.Handle(new BridgeEnded(CallOf(agent), OfferTo(agent)), NowMs));

    /// <summary>The agent's leg is transferred: the bridge ends, the leg doesn't.</summary>
    public void TransferLeg(string agent) =>
        Step(() => _engine.Handle(new BridgeEnded(CallOf(agent), OfferTo(agent), LegLivesOn: true), NowMs));

    /// <summary>The agent answers and the bridge stands.</summary>
    public void Connect(string agent)
    {
        Dialing(agent);
        Answer(agent);
        StartBridge(agent);
    }

    /// <summary>The talk ends as it does in a healthy switch: bridge, leg, caller.</summary>
    public void HangUp(string agent)
    {
        var call = CallOf(agent);
        EndBridge(agent);
        EndLeg(agent);
        Leave(call.Value, LeaveReason.Released);
    }

    public bool SetStatus(string agent, AgentStatus status)
    {
        var known = false;
        Step(() => known = _engine.Handle(new AgentStatusSet(agent, status), NowMs) is null);
        return known;
    }

    /// <summary>Lets time pass; deadlines fire when they are due, as the host would have it.</summary>
    public void Wait(long ms)
    {
        var untilMs = NowMs + ms;
        Commands.Clear();
        while (_engine.NextDeadlineMs <= untilMs)
        {
            NowMs = Math.Max(NowMs, _engine.NextDeadlineMs);
            _engine.HandleDeadlines(NowMs);
            Drain();
        }

        NowMs = untilMs;
    }

    public void StepClockBack(long ms) => NowMs -= ms;

    /// <summary>The offer made last to this agent.</summary>
    public OfferId OfferTo(string agent) => _lastOffers[agent];

    public CallId CallOf(string agent) => _callOfOffer[OfferTo(agent)];

    public AgentSnapshot Agent(string name) => Snapshot().Agents.Single(agent => agent.Name == name);

    public AgentState StateOf(string agent) => Agent(agent).State;

    public CallerSnapshot Caller(ulong call) => Snapshot().Callers.Single(caller => caller.Call.Value == call);

    public QueueSnapshot Queue(string name) => Snapshot().Queues.Single(queue => queue.Name == name);

    public EngineSnapshot Snapshot() => _engine.TakeSnapshot(NowMs);

    /// <summary>The only command of this kind in the last step.</summary>
    public Command Sent(CommandKind kind) => Assert.Single(Commands, command => command.Kind == kind);

    public void AssertSentNothing() => Assert.Empty(Commands);

    /// <summary>In the last step this caller was offered to this agent.</summary>
    public void AssertOffered(ulong call, string agent) =>
        Assert.Contains(Commands, c => c.Kind == CommandKind.OriginateLeg && c.Call.Value == call && c.Agent!.Name == agent);

    public Fact Ended(ulong call) => Assert.Single(Facts, fact => fact.Kind == FactKind.CallerEnded && fact.Call.Value == call);

    public IEnumerable<Fact> FactsOf(FactKind kind) => Facts.Where(fact => fact.Kind == kind);

    private void Step(Action input)
    {
        Commands.Clear();
        input();
        Drain();
    }

    private void Drain()
    {
        foreach (var command in _engine.Commands)
        {
            Commands.Add(command);
            if (command.Kind == CommandKind.OriginateLeg)
            {
                _lastOffers[command.Agent!.Name] = command.Offer;
                _callOfOffer[command.Offer] = command.Call;
            }
            else if (command is { Kind: CommandKind.Announce, Request: > 0 })
            {
                _announced[command.Call] = command.Request;
            }
        }

        foreach (var fact in _engine.Facts)
        {
            Assert.Equal(Facts.Count + 1, fact.Sequence);
            Facts.Add(fact);
            if (fact.Kind == FactKind.CallerEnded)
            {
                Ended(fact.Call.Value);
            }
        }

        _engine.ClearOutput();
        Assert.Null(EngineInvariants.FindViolation(_engine));
    }
}
