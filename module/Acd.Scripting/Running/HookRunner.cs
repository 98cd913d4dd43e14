using Acd.Scripting.Hooks;
using Acd.Scripting.Sandbox;
using Microsoft.Extensions.Logging;

namespace Acd.Scripting.Running;

/// <summary>
/// Runs hooks on worker threads. A run that waits for a lookup gives its worker free. Each request gets exactly one outcome, on a
/// worker's or a pool's thread. Any thread may submit.
/// </summary>
internal sealed class HookRunner : IDisposable
{
    private readonly ScriptingOptions _options;
    private readonly IQuestionDesk _desk;
    private readonly ILogger _log;
    private readonly Func<ScriptStatePool> _pool;
    private readonly WorkerThreads<HookRun> _workers;
    private int _underWay;

    /// <param name="options">Limits and sizes.</param>
    /// <param name="desk">Answers what scripts ask.</param>
    /// <param name="log">Any thread writes to it.</param>
    /// <param name="pool">The states in use; may change between two calls.</param>
    public HookRunner(ScriptingOptions options, IQuestionDesk desk, ILogger log, Func<ScriptStatePool> pool)
    {
        _options = options;
        _desk = desk;
        _log = log;
        _pool = pool;
        _workers = new WorkerThreads<HookRun>(options.Workers, "acd-lua", Work);
    }

    public int UnderWay => Volatile.Read(ref _underWay);

    public void Submit(HookRequest request, Action<HookOutcome> done)
    {
        if (Interlocked.Increment(ref _underWay) > _options.RunsMax)
        {
            Interlocked.Decrement(ref _underWay);
            done(HookOutcome.Without(HookResult.Overloaded));
            return;
        }
        Enqueue(new HookRun(request, _options.Limits.DeadlineMs, done, (level, text) => Say(request.Script, level, text)));
    }

    /// <summary>Waits for the runs that are on a worker; those that wait for a lookup end as overloaded.</summary>
    public void Dispose() => _workers.Dispose();

    private void Enqueue(HookRun run)
    {
        if (!_workers.TryAdd(run))
            Finish(run, HookOutcome.Without(HookResult.Overloaded));
    }

    private void Work(HookRun run)
    {
        try
        {
            if (run.State is null && run.IsPastDeadline)
            {
                Finish(run, HookOutcome.Without(HookResult.Overloaded));
                return;
            }
            if (run.State is null)
                run.Take(_pool());
            if (!run.Pool!.Bundle.Has(run.Request.Script, run.Request.Hook))
                Finish(run, HookOutcome.Without(HookResult.NoOpinion));
            else if (run.Advance(_desk, out var step))
                run.Pending!.GetAwaiter().OnCompleted(() => Enqueue(run));
            else
                Finish(run, run.Outcome(step));
        }
        catch (Exception exception)
        {
            _log.WorkerFailed(exception);
            Finish(run, HookOutcome.Failure(new ScriptError(ScriptErrorKind.Internal, run.Request.Script, 0, exception.Message)));
        }
    }

    private void Finish(HookRun run, HookOutcome outcome)
    {
        Interlocked.Decrement(ref _underWay);
        try
        {
            run.Finish(outcome);
        }
        catch (Exception exception)
        {
            _log.WorkerFailed(exception);
        }
    }

    private void Say(string script, string level, string text)
    {
        if (level == "warning")
            _log.ScriptWarns(script, text);
        else
            _log.ScriptSays(script, text);
    }
}
