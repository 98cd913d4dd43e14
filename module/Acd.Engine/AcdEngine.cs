using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Snapshots;
using Acd.Engine.Timing;

namespace Acd.Engine;

/// <summary>
/// The automatic call distributor, without a clock, a thread or a switch: events in; commands, facts and the next deadline out.
/// <para><b>Every input is followed by a full drain of the output before the next input.</b></para>
/// Inputs are <c>Apply</c>, every <c>Handle</c>, and <c>HandleDeadlines</c>. The drive loop:
/// <list type="number">
/// <item>Read the monotonic clock once, in milliseconds, and give that time to everything in this round.</item>
/// <item>Give one input. Events of one call and of one leg in the order in which they happened.</item>
/// <item>Carry out <see cref="Commands"/>, in order. What comes of them comes back as events, never as an answer.</item>
/// <item>Pass <see cref="Facts"/> on, in order.</item>
/// <item><see cref="ClearOutput"/>; spans taken before are worthless after the next input.</item>
/// <item>Is <see cref="NextDeadlineMs"/> not after now: the next input is <see cref="HandleDeadlines"/>.</item>
/// <item>Otherwise wait for the next event, at most until <see cref="NextDeadlineMs"/>, and begin anew.</item>
/// </list>
/// The same inputs at the same times with the same seed give the same output. Duplicate, late and unknown ids change nothing. A clock that
/// steps back is held still. No member is thread-safe: one thread drives the engine.
/// Between two inputs no queue has both a waiting caller and a ready agent, and whatever isn't idle has a leg or a deadline
/// (see <see cref="EngineInvariants"/>).
/// </summary>
public sealed class AcdEngine
{
    private readonly EngineState _state;
    private readonly AgentLifecycle _agents;
    private readonly CallerHandler _callers;
    private readonly LegHandler _legs;
    private readonly BridgeHandler _bridges;
    private readonly DeadlineHandler _deadlines;
    private readonly ConfigApplier _config;

    /// <param name="seed">Any number, another one in each life of the engine: it also keeps the offer ids of two lives apart.</param>
    public AcdEngine(ulong seed)
    {
        _state = new EngineState(seed);
        var states = new AgentStates(_state);
        var dispatcher = new Dispatcher(new OfferStarter(_state, states));
        _agents = new AgentLifecycle(_state, states, dispatcher);
        var offers = new OfferLifecycle(_state, states, _agents);
        var callers = new CallerLifecycle(_state, offers, dispatcher);
        _callers = new CallerHandler(_state, callers, offers, dispatcher);
        _legs = new LegHandler(_state, offers, callers);
        _bridges = new BridgeHandler(_state, offers, callers);
        _deadlines = new DeadlineHandler(_state, _agents, offers, callers);
        _config = new ConfigApplier(_state, states, _agents, callers, dispatcher);
    }

    /// <summary>When <see cref="HandleDeadlines"/> is due, monotonic ms; <see cref="long.MaxValue"/>: never.</summary>
    public long NextDeadlineMs => _state.Deadlines.NextMs;

    /// <summary>Orders to the switch since the last <see cref="ClearOutput"/>.</summary>
    public ReadOnlySpan<Command> Commands => _state.Commands.Items;

    /// <summary>What happened since the last <see cref="ClearOutput"/>.</summary>
    public ReadOnlySpan<Fact> Facts => _state.Facts.Buffer.Items;

    internal EngineState State => _state;

    /// <summary>Puts a configuration into force, whole. Returns what is wrong with it otherwise, and then nothing has changed.</summary>
    public IReadOnlyList<ConfigError> Apply(EngineConfig config, long nowMs)
    {
        _state.Advance(nowMs);
        return _config.Apply(config);
    }

    /// <inheritdoc cref="CallerJoined"/>
    public void Handle(in CallerJoined e, long nowMs)
    {
        _state.Advance(nowMs);
        _callers.Handle(e);
    }

    /// <inheritdoc cref="CallerLeft"/>
    public void Handle(in CallerLeft e, long nowMs)
    {
        _state.Advance(nowMs);
        _callers.Handle(e);
    }

    /// <inheritdoc cref="LegDialing"/>
    public void Handle(in LegDialing e, long nowMs)
    {
        _state.Advance(nowMs);
        _legs.Handle(e);
    }

    /// <inheritdoc cref="LegAnswered"/>
    public void Handle(in LegAnswered e, long nowMs)
    {
        _state.Advance(nowMs);
        _legs.Handle(e);
    }

    /// <inheritdoc cref="LegEnded"/>
    public void Handle(in LegEnded e, long nowMs)
    {
        _state.Advance(nowMs);
        _legs.Handle(e);
    }

    /// <inheritdoc cref="BridgeStarted"/>
    public void Handle(in BridgeStarted e, long nowMs)
    {
        _state.Advance(nowMs);
        _bridges.Handle(e);
    }

    /// <inheritdoc cref="BridgeEnded"/>
    public void Handle(in BridgeEnded e, long nowMs)
    {
        _state.Advance(nowMs);
        _bridges.Handle(e);
    }

    /// <inheritdoc cref="AgentStatusSet"/>
    /// <returns>False when there is no such agent.</returns>
    public bool Handle(in AgentStatusSet e, long nowMs)
    {
        _state.Advance(nowMs);
        return _agents.SetStatus(e);
    }

    /// <summary>Acts on every deadline due at <paramref name="nowMs"/>, in order. Harmless when there is none.</summary>
    public void HandleDeadlines(long nowMs)
    {
        _state.Advance(nowMs);
        _deadlines.HandleDue();
    }

    /// <summary>Forgets commands and facts that have been drained.</summary>
    public void ClearOutput()
    {
        _state.Commands.Clear();
        _state.Facts.Buffer.Clear();
    }

    /// <summary>A copy of the state for people. Costs time proportional to everything there is.</summary>
    public EngineSnapshot TakeSnapshot(long nowMs) => SnapshotTaker.Take(_state, Math.Max(nowMs, _state.NowMs));
}
