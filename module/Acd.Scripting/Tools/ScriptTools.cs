using Acd.Scripting.Bundles;
using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Running;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Tools;

/// <summary>
/// What an author of scripts needs: <c>acd script check|run|trace</c>. Works on the files as they are in the folder now, in states of its
/// own; nothing it does has an effect on calls. Any thread; not the engine's, as a run may take its whole deadline.
/// </summary>
public static class ScriptTools
{
    private const int TraceSlowness = 20;

    /// <summary>Checks every file of a folder.</summary>
    public static CheckReport Check(string folder, ScriptLimits? limits = null)
    {
        var scripts = new ScriptFolder(folder);
        try
        {
            var findings = ScriptChecker.Check(scripts.Read(), limits ?? new ScriptLimits());
            return new CheckReport(scripts.FolderPath,
                [.. findings.Select(finding => new FileReport(finding.Key, finding.Value.Hooks, finding.Value.Error))], null);
        }
        catch (ScriptException exception)
        {
            return new CheckReport(scripts.FolderPath, [], exception.Error);
        }
    }

    /// <summary>Runs a hook without an effect: the decision goes nowhere, POST requests aren't sent; other lookups are real.</summary>
    /// <param name="folder">The scripts folder.</param>
    /// <param name="request">Which hook, for a made-up or a live caller.</param>
    /// <param name="ports">What scripts may ask.</param>
    /// <param name="trace">Note each step; it takes longer, so the deadline is 20 times as far.</param>
    /// <param name="limits">Null: the usual.</param>
    public static async Task<RunReport> Run(
        string folder, HookRequest request, LookupPorts ports, bool trace = false, ScriptLimits? limits = null)
    {
        limits ??= new ScriptLimits();
        var log = new List<string>();
        try
        {
            var files = new ScriptFolder(folder).Read();
            if (files.All(file => file.Name != request.Script))
                throw NotThere(request.Script, folder);
            var tracer = trace ? new LineTracer(files) : null;
            IQuestionDesk desk = new QuestionDesk(ports, dryRun: true);
            if (tracer is not null)
                (desk, limits) = (new TracingDesk(desk, tracer.Note), limits with { DeadlineMs = limits.DeadlineMs * TraceSlowness });
            using var state = new ScriptState(files, limits, tracer is null ? null : tracer.Watch);
            var run = new HookRun(request, limits.DeadlineMs, _ => { }, (level, text) => log.Add($"{level}: {text}"));
            return new RunReport(request, await run.Complete(state, desk).ConfigureAwait(false), log, tracer?.Steps ?? []);
        }
        catch (ScriptException exception)
        {
            return new RunReport(request, HookOutcome.Failure(exception.Error), log, []);
        }
    }

    private static ScriptException NotThere(string script, string folder) =>
        new(new ScriptError(ScriptErrorKind.NotFound, script, 0, $"there is no such file in {folder}"));
}
