using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Estimates;
using Acd.Engine.Events;
using Acd.Engine.Explain;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Engine.Reviews;
using Acd.Engine.Snapshots;
using Acd.Host.Traffic;

namespace Acd.Host;

/// <summary>
/// Keeps the engine's drive rule: one input, then its commands and facts are taken out whole, then the next input. All inputs of a batch
/// get the same now. Engine thread only.
/// </summary>
internal sealed class EngineDriver(AcdEngine engine, ISwitch @switch, CommandRouter router, FactFanout facts, OfferLatency offers)
{
    private long? _nowUs;
    private bool _insideEngine;

    /// <summary>True once a call into the engine threw and never came out again: its state can't be trusted, the loop has to end.</summary>
    public bool EngineFailed => _insideEngine;

    /// <summary>Time of this batch: the first look at the clock in it, µs.</summary>
    public long NowUs => _nowUs ??= @switch.NowUs;

    public long NowMs => NowUs / 1_000;

    /// <summary>How long the loop may wait, µs: until the engine's next deadline, at most <paramref name="maxUs"/>.</summary>
    public long WaitUs(long maxUs)
    {
        long deadlineMs = engine.NextDeadlineMs;
        return deadlineMs == long.MaxValue ? maxUs : Math.Clamp((deadlineMs * 1_000) - @switch.NowUs, 0, maxUs);
    }

    /// <summary>What the switch reports.</summary>
    public void Handle<TEvent>(in TEvent e, long atUs)
        where TEvent : struct, IEngineInput
    {
        Enter();
        engine.Handle(in e, NowMs);
        Leave(atUs);
    }

    public void Handle(in LegDialing e, long atUs)
    {
        offers.Dialing(e.Offer, atUs);
        Handle<LegDialing>(in e, atUs);
    }

    public void Handle(in LegEnded e, long atUs)
    {
        offers.Ended(e.Offer);
        Handle<LegEnded>(in e, atUs);
    }

    /// <summary>Orders so far, refused ones too.</summary>
    public long OrdersGiven { get; private set; }

    /// <summary>What somebody orders. Null: done; otherwise why not, and nothing has changed.</summary>
    public EngineError? Handle<TOrder>(in TOrder order)
        where TOrder : struct, IEngineInput
    {
        OrdersGiven++;
        Enter();
        EngineError? error = engine.Handle(in order, NowMs);
        Leave(NowUs);
        return error;
    }

    /// <summary>Null: nobody waits under this id.</summary>
    public ExpectedWait? EstimateWait(CallId call) => engine.EstimateWait(call, NowMs);

    /// <summary>Why a caller is where he is; null: there is no such caller.</summary>
    public CallerExplanation? Explain(CallId call) => engine.Explain(call, NowMs);

    /// <summary>Who would get somebody who joined now; null: the error says what is wrong with the question.</summary>
    public CallerExplanation? DryRun(string queue, string requirement, out EngineError? error) =>
        engine.DryRun(queue, requirement, preferredAgent: null, NowMs, out error);

    /// <summary>Why an agent is offered nobody, or whom; null: there is no such agent.</summary>
    public AgentExplanation? ExplainAgent(string agent) => engine.ExplainAgent(agent, NowMs);

    /// <summary>What an agent sees of himself; null: there is no such agent.</summary>
    public AgentDesk? DeskOf(string agent) => engine.DeskOf(agent, NowMs);

    /// <summary>Who follows an agent; null: there is no such agent.</summary>
    public IReadOnlyList<MonitorSnapshot>? FollowersOf(string agent) => engine.FollowersOf(agent, NowMs);

    /// <summary>What keeps each caller who waits.</summary>
    public IReadOnlyDictionary<CallId, string> WhyWaiting() => engine.WhyWaiting(NowMs);

    /// <summary>The call of a channel; null: nobody here has it.</summary>
    public CallId? FindCall(string channelUuid) => engine.FindCall(channelUuid);

    /// <summary>What would become of the callers of queues this configuration doesn't have.</summary>
    public IReadOnlyList<QueueRemoval> PreviewRemovals(EngineConfig config) => engine.PreviewRemovals(config);

    /// <summary>Of somebody who joined now; null: no such queue.</summary>
    public ExpectedWait? EstimateWait(string queue) => engine.EstimateWait(queue, null, NowMs);

    /// <summary>There is such a queue, and the requirement, if any, can be read.</summary>
    public bool CanJoin(string queue, string? requirement) => engine.EstimateWait(queue, requirement, NowMs) is not null;

    /// <summary>The agents who could be offered a waiting caller now, best first.</summary>
    public IReadOnlyList<OfferCandidate> CandidatesOf(CallId call, int most) => engine.CandidatesOf(call, most);

    /// <summary>Empty: applied whole; otherwise nothing changed.</summary>
    public IReadOnlyList<ConfigError> Apply(EngineConfig config)
    {
        Enter();
        var errors = engine.Apply(config, NowMs);
        Leave(NowUs);
        return errors;
    }

    /// <summary>For a caller the engine doesn't know: orders what the engine would have.</summary>
    public void Order(in Command command, long causeUs) => router.Collect(new ReadOnlySpan<Command>(in command), causeUs);

    /// <summary>How this agent is called; null: no such agent.</summary>
    public string? ContactOf(string agent) => engine.ContactOf(agent);

    /// <summary>In a batch or between two; doesn't begin one.</summary>
    public EngineSnapshot TakeSnapshot() => engine.TakeSnapshot((_nowUs ?? @switch.NowUs) / 1_000);

    /// <summary>
    /// Ends the batch: the deadlines that are due, after its events because what has happened beats what was only awaited; then all its
    /// commands go out.
    /// </summary>
    public void EndBatch()
    {
        long deadlineMs = engine.NextDeadlineMs;
        if (deadlineMs <= NowMs)
        {
            Enter();
            engine.HandleDeadlines(NowMs);
            Leave(deadlineMs * 1_000);
        }
        router.Submit();
        _nowUs = null;
    }

    private void Enter() => _insideEngine = true;

    private void Leave(long causeUs)
    {
        router.Collect(engine.Commands, causeUs);
        facts.Take(engine.Facts);
        engine.ClearOutput();
        _insideEngine = false;
    }
}
