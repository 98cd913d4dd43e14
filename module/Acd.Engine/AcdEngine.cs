using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Estimates;
using Acd.Engine.Explain;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Queues;
using Acd.Engine.Reviews;
using Acd.Engine.Skills;
using Acd.Engine.Snapshots;

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
/// Between two inputs nobody waits whom an agent with room could serve, and whatever isn't idle has a leg or a deadline
/// (see <see cref="EngineInvariants"/>).
/// </summary>
public sealed class AcdEngine
{
    private readonly EngineState _state;
    private readonly EngineParts _parts;

    /// <param name="seed">Any number, another one in each life of the engine: it also keeps the offer ids of two lives apart.</param>
    public AcdEngine(ulong seed)
    {
        _state = new EngineState(seed);
        _parts = new EngineParts(_state);
    }

    /// <summary>When <see cref="HandleDeadlines"/> is due, monotonic ms; <see cref="long.MaxValue"/>: never.</summary>
    public long NextDeadlineMs => _state.Deadlines.NextMs;

    /// <summary>Orders to the switch since the last <see cref="ClearOutput"/>.</summary>
    public ReadOnlySpan<Command> Commands => _state.Commands.Items;

    /// <summary>What happened since the last <see cref="ClearOutput"/>.</summary>
    public ReadOnlySpan<Fact> Facts => _state.Facts.Buffer.Items;

    internal EngineState State => _state;

    /// <summary>What is wrong with a configuration by itself; tried on an engine of its own, so any thread may ask.</summary>
    public static IReadOnlyList<ConfigError> Check(EngineConfig config) => new AcdEngine(seed: 0).Apply(config, nowMs: 0);

    /// <summary>Puts a configuration into force, whole. Returns what is wrong with it otherwise, and then nothing has changed.</summary>
    public IReadOnlyList<ConfigError> Apply(EngineConfig config, long nowMs)
    {
        _state.Advance(nowMs);
        var errors = _parts.Config.Apply(config);
        Finish();
        return errors;
    }

    /// <summary>Acts on one input, one of <c>Events</c>; its type says what happened or what is ordered.</summary>
    /// <returns>Null: done, as always for what the switch reports. Otherwise why not, and nothing has changed.</returns>
    public EngineError? Handle<TInput>(in TInput input, long nowMs)
        where TInput : struct, IEngineInput
    {
        _state.Advance(nowMs);
        var error = input.ActOn(_parts);
        Finish();
        return error;
    }

    /// <summary>Acts on every deadline due at <paramref name="nowMs"/>, in order. Harmless when there is none.</summary>
    public void HandleDeadlines(long nowMs)
    {
        _state.Advance(nowMs);
        _parts.Deadlines.HandleDue();
        Finish();
    }

    /// <summary>Forgets commands and facts that have been drained.</summary>
    public void ClearOutput()
    {
        _state.Commands.Clear();
        _state.Facts.Buffer.Clear();
    }

    /// <summary>A copy of the state for people. Costs time proportional to everything there is.</summary>
    public EngineSnapshot TakeSnapshot(long nowMs) => SnapshotTaker.Take(_state, Math.Max(nowMs, _state.NowMs));

    /// <summary>What an agent sees of himself; null: there is no such agent. Cheap: O(his calls + codes there are).</summary>
    public AgentDesk? DeskOf(string agent, long nowMs)
    {
        _state.Advance(nowMs);
        return DeskTaker.Take(_state, agent);
    }

    /// <summary>Who follows an agent and isn't told to go; null: there is no such agent. Cheap: O(they).</summary>
    public IReadOnlyList<MonitorSnapshot>? FollowersOf(string agent, long nowMs)
    {
        _state.Advance(nowMs);
        return _state.Agents.TryGetValue(agent, out var known) ? SnapshotTaker.Followers(known, _state.NowMs) : null;
    }

    /// <summary>What to dial for an agent; null: there is none of that name.</summary>
    public string? ContactOf(string agent) => _state.Agents.TryGetValue(agent, out var known) ? known.Config.DialString : null;

    /// <summary>
    /// How long a caller who waits or is offered probably still waits; null: there is no such caller, or he is served already.
    /// </summary>
    public ExpectedWait? EstimateWait(CallId call, long nowMs)
    {
        _state.Advance(nowMs);
        return _state.Callers.TryFind(call, out var caller) && caller.IsQueued ? _parts.Estimator.For(caller) : null;
    }

    /// <summary>How long somebody who joined now would wait; null: there is no such queue, or the requirement can't be read.</summary>
    public ExpectedWait? EstimateWait(string queue, string? requirement, long nowMs)
    {
        _state.Advance(nowMs);
        SkillPlan? plan = null;
        return _state.Queues.TryGetValue(queue, out var known)
            && (string.IsNullOrEmpty(requirement) || _state.SkillPlans.TryParse(requirement, out plan, out _))
                ? _parts.Estimator.ForNewcomer(known, plan)
                : null;
    }

    /// <summary>
    /// The agents who could be offered a waiting caller now, best first, so many at most; empty: nobody, or no such caller.
    /// </summary>
    public IReadOnlyList<OfferCandidate> CandidatesOf(CallId call, int most) => _parts.Reviews.CandidatesOf(call, most);

    /// <summary>What would become of the callers of queues that this configuration doesn't have; nothing changes.</summary>
    public IReadOnlyList<QueueRemoval> PreviewRemovals(EngineConfig config) => _parts.Removed.Preview(config);

    /// <summary>The call of the channel with this UUID; null: nobody here has it. O(callers).</summary>
    public CallId? FindCall(string channelUuid)
    {
        foreach (var caller in _state.Callers.All)
        {
            if (caller.CallUuid == channelUuid)
            {
                return caller.Call;
            }
        }

        return null;
    }

    /// <summary>What keeps each caller who waits, in a few words. O(lines × agents + callers).</summary>
    public IReadOnlyDictionary<CallId, string> WhyWaiting(long nowMs)
    {
        _state.Advance(nowMs);
        return _parts.Waits.All();
    }

    /// <summary>Why an agent is offered nobody, or whom; null: there is no such agent.</summary>
    public AgentExplanation? ExplainAgent(string agent, long nowMs)
    {
        _state.Advance(nowMs);
        return _parts.Explainer.OfAgent(agent);
    }

    /// <summary>Why a caller is where he is, and who could serve him; null: there is no such caller.</summary>
    public CallerExplanation? Explain(CallId call, long nowMs)
    {
        _state.Advance(nowMs);
        return _parts.Explainer.Of(call);
    }

    /// <summary>Who would get a caller who joined now? Nothing changes.</summary>
    /// <param name="queue">The queue he would join.</param>
    /// <param name="requirement">What his agent must master; null or empty: as the queue says.</param>
    /// <param name="preferredAgent">Whom he would like to get; null or empty: anybody.</param>
    /// <param name="nowMs">Monotonic time, ms.</param>
    /// <param name="error">What is wrong with the question, when the answer is null.</param>
    public CallerExplanation? DryRun(string queue, string? requirement, string? preferredAgent, long nowMs, out EngineError? error)
    {
        _state.Advance(nowMs);
        SkillPlan? plan = null;
        SkillExpressionError? unreadable = null;
        Agent? preferred = null;
        if (!_state.Queues.TryGetValue(queue, out var known))
        {
            error = EngineError.UnknownQueue(queue);
        }
        else if (!string.IsNullOrEmpty(requirement) && !_state.SkillPlans.TryParse(requirement, out plan, out unreadable))
        {
            error = EngineError.BadRequirement(unreadable!);
        }
        else if (!string.IsNullOrEmpty(preferredAgent) && !_state.Agents.TryGetValue(preferredAgent, out preferred))
        {
            error = EngineError.UnknownAgent(preferredAgent);
        }
        else
        {
            error = null;
            return _parts.Explainer.DryRun(known, plan, preferred);
        }

        return null;
    }

    /// <summary>What follows for others, before the input is over.</summary>
    private void Finish()
    {
        _parts.Housekeeping.Finish();
        if (_state.Retired.Count > 0)
        {
            _parts.Config.DropDrained();
            _parts.Housekeeping.Finish();
        }
    }
}
