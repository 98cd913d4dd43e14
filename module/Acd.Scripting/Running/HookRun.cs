using System.Diagnostics;
using Acd.Scripting.Hooks;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Running;

/// <summary>One request under way: waiting for a worker, on one, or waiting for a lookup. One thread at a time.</summary>
internal sealed class HookRun
{
    private const int LogLinesMax = 20;
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private readonly Action<HookOutcome> _done;
    private readonly Action<string, string> _log;
    private int _logLines;

    /// <param name="request">What to run.</param>
    /// <param name="deadlineMs">From now.</param>
    /// <param name="done">Gets the outcome, once.</param>
    /// <param name="log">Gets the script's lines.</param>
    public HookRun(HookRequest request, int deadlineMs, Action<HookOutcome> done, Action<string, string> log)
    {
        Request = request;
        _done = done;
        _log = log;
        Deadline = _startedAt + (deadlineMs * Stopwatch.Frequency / 1000);
    }

    public HookRequest Request { get; }

    /// <summary>A <see cref="Stopwatch"/> timestamp.</summary>
    public long Deadline { get; }

    public ScriptStatePool? Pool { get; private set; }

    public ScriptState? State { get; private set; }

    /// <summary>What the script waits for, or waited for last; null: it never had to.</summary>
    public Task<ScriptAnswer>? Pending { get; private set; }

    public bool IsPastDeadline => Stopwatch.GetTimestamp() >= Deadline;

    public void Take(ScriptStatePool pool)
    {
        Pool = pool;
        State = pool.Get();
    }

    /// <summary>Runs to the end on a state that belongs to no pool, on whichever threads lookups come back.</summary>
    public async Task<HookOutcome> Complete(ScriptState state, IQuestionDesk desk)
    {
        State = state;
        ScriptStep step;
        while (Advance(desk, out step))
            await Pending!.ConfigureAwait(false);
        return Outcome(step);
    }

    /// <summary>Goes on until the run is done, or waits for an answer that isn't there yet: then true.</summary>
    public bool Advance(IQuestionDesk desk, out ScriptStep step)
    {
        step = Pending is null ? State!.Start(Request, Deadline) : State!.Answer(Pending.Result);
        while (step == ScriptStep.Asks)
        {
            if (State.Question.Call == "charge")
            {
                State.Budget.Charge(State.Question[0] is long instructions ? instructions : 0);
                step = State.Answer(default);
                continue;
            }
            var answer = desk.Answer(State.Question, Request, LeftMs(), Log);
            if (!answer.IsCompletedSuccessfully)
            {
                Pending = answer.AsTask();
                return true;
            }
            step = State.Answer(answer.Result);
        }
        return false;
    }

    public HookOutcome Outcome(ScriptStep step)
    {
        var cost = new HookCost(State!.Budget.Instructions, State.PeakBytes, ElapsedUs());
        if (step == ScriptStep.Failed)
            return HookOutcome.Failure(State.Error!, cost);
        try
        {
            return State.Decision() is { } decision
                ? new HookOutcome(HookResult.Decided, decision, null, cost)
                : new HookOutcome(HookResult.NoOpinion, HookDecision.None, null, cost);
        }
        catch (ScriptException exception)
        {
            return HookOutcome.Failure(exception.Error, cost);
        }
    }

    public void Finish(HookOutcome outcome)
    {
        if (State is { } state)
            Pool!.Return(state);
        State = null;
        _done(outcome);
    }

    private long ElapsedUs() => (Stopwatch.GetTimestamp() - _startedAt) * 1_000_000 / Stopwatch.Frequency;

    /// <summary>
    /// A little more than is left: timers count in whole ms and may end one too early, and a lookup that is cut short by the deadline
    /// mustn't leave the script a moment to decide in.
    /// </summary>
    private long LeftMs() => ((Deadline - Stopwatch.GetTimestamp()) * 1000 / Stopwatch.Frequency) + 2;

    private void Log(string level, string text)
    {
        if (++_logLines <= LogLinesMax)
            _log(level, text);
    }
}
