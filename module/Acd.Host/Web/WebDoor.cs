using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Explain;
using Acd.Engine.Ids;
using Acd.Engine.Snapshots;
using Acd.Host.Configuration;
using Acd.Wallboard;

namespace Acd.Host.Web;

/// <summary>Brings what the web asks to the engine thread. Any thread, but for <see cref="Close"/>.</summary>
internal sealed class WebDoor(EngineDriver driver, EngineInbox inbox, Reloader reloader, AcceptDesk accepts, EnginePulse pulse)
    : IEngineDoor
{
    /// <summary>Many times what a healthy engine is silent for.</summary>
    private const long SilentMaxMs = 3_000;

    private volatile bool _closed;

    public Sentence? Trouble
    {
        get
        {
            if (_closed)
                return new("engine-stopped", $"the engine has stopped; the log says why, and whether it is started again by itself");
            long silentMs = pulse.SilentMs;
            return silentMs > SilentMaxMs
                ? new(
                    "engine-silent",
                    $"the engine has given no sign of life for {silentMs / 1_000} s, callers get the fallback; 'acd shim' on the console " +
                    $"shows what goes on, the log what the engine did last, 'reload mod_acd' starts another")
                : null;
        }
    }

    public Task<EngineError?> OrderAsync<TOrder>(TOrder order, CancellationToken cancellation)
        where TOrder : struct, IEngineInput => AskAsync(() => driver.Handle(in order), cancellation);

    public Task<EngineError?> MonitorAsync(string agent, string supervisor, MonitorMode mode, CancellationToken cancellation) =>
        AskAsync(
            () => driver.Handle(new MonitorOrdered(agent, supervisor, SupervisorPhone.DialString(driver, supervisor), mode)),
            cancellation);

    public Task<EngineError?> AcceptAsync(string agent, OfferId offer, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<EngineError?>(TaskCreationOptions.RunContinuationsAsynchronously);
        inbox.Post(() =>
        {
            if (!cancellation.IsCancellationRequested)
                accepts.Accept(agent, offer, error => answer.TrySetResult(error));
        });
        return answer.Task.WaitAsync(cancellation);
    }

    public Task<CallerExplanation?> ExplainAsync(CallId call, CancellationToken cancellation) =>
        AskAsync(() => driver.Explain(call), cancellation);

    public Task<(CallerExplanation? Would, EngineError? Error)> TryJoinAsync(
        string queue, string requirement, CancellationToken cancellation) =>
        AskAsync(() => (driver.DryRun(queue, requirement, out var error), error), cancellation);

    public Task<AgentDesk?> DeskAsync(string agent, CancellationToken cancellation) =>
        AskAsync(() => driver.DeskOf(agent), cancellation);

    public Task<IReadOnlyList<MonitorSnapshot>?> FollowersAsync(string agent, CancellationToken cancellation) =>
        AskAsync(() => driver.FollowersOf(agent), cancellation);

    public void Note(string actor, string what, bool isRefused)
    {
        // An engine that is over takes nothing out any more.
        if (Trouble is null)
            inbox.Post(() => driver.Handle(new ActionNoted(actor, what, isRefused)));
    }

    public Task<ReloadAnswer?> ReloadAsync(bool dryRun, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<ReloadAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        inbox.Post(() =>
        {
            if (!cancellation.IsCancellationRequested)
                reloader.Start(dryRun, outcome => answer.TrySetResult(outcome.IsBusy ? null : Answer(outcome)));
        });
        return answer.Task.WaitAsync(cancellation);

        static ReloadAnswer Answer(ReloadOutcome outcome) => new(
            outcome.IsDone, outcome.Summary,
            [.. outcome.Changes.Concat(outcome.Moves).Select(change => ReloadLine.Of(change.Said, isPart: change.IsPart))],
            [.. outcome.Errors.Select(Found)], [.. outcome.Warnings.Select(Found)]);

        static ReloadLine Found(ConfigError finding) => ReloadLine.Of(finding.Said, finding.Where);
    }

    /// <summary>Engine thread: nothing is answered any more.</summary>
    public void Close() => _closed = true;

    private Task<T> AskAsync<T>(Func<T> question, CancellationToken cancellation) => inbox.AskAsync(question, cancellation);
}
