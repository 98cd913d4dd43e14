using Acd.Scripting.Bundles;
using Acd.Scripting.Hooks;
using Acd.Scripting.Lookups;
using Acd.Scripting.Running;
using Microsoft.Extensions.Logging;

namespace Acd.Scripting;

/// <summary>
/// Routing scripts: a folder of Lua files, loaded as a whole, and the hooks in them. Ask with <see cref="Submit"/>; the answer comes on
/// another thread. Any thread.
/// </summary>
public sealed class ScriptingService : IDisposable
{
    private readonly ScriptingOptions _options;
    private readonly ILogger _log;
    private readonly Action<ScriptAlert> _alert;
    private readonly ScriptFolder _folder;
    private readonly HookHealth _health;
    private readonly Tally _tally = new();
    private readonly HookRunner _runner;
    private readonly Lock _loading = new();
    private readonly Timer? _watch;
    private volatile ScriptStatePool _pool;
    private string _seen = "";
    private string _loaded = "";

    /// <param name="options">Folder and limits.</param>
    /// <param name="ports">What scripts may ask.</param>
    /// <param name="log">Any thread writes to it.</param>
    /// <param name="alert">Gets what an operator must know, on any thread; must return at once.</param>
    public ScriptingService(ScriptingOptions options, LookupPorts ports, ILogger log, Action<ScriptAlert>? alert = null)
    {
        _options = options;
        _log = log;
        _alert = alert ?? (_ => { });
        _folder = new ScriptFolder(options.Folder);
        _health = new HookHealth(options.FailuresMax);
        _pool = new ScriptStatePool(ScriptBundle.Empty, options.Limits, 0);
        _runner = new HookRunner(options, new QuestionDesk(ports), log, () => _pool);
        if (options.WatchMs > 0)
            _watch = new Timer(_ => ReloadIfChanged(), null, options.WatchMs, options.WatchMs);
    }

    public ScriptBundle Bundle => _pool.Bundle;

    public ScriptingStatus Status => new(_folder.FolderPath, Bundle, _runner.UnderWay, _health.Off, _tally.Counters);

    /// <summary>Reads and checks the folder; puts all of it to use, or nothing. Switches hooks on again.</summary>
    public LoadResult Load()
    {
        lock (_loading)
        {
            _loaded = _seen = _folder.Stamp();
            var (bundle, errors) = BundleLoader.Load(_folder, _options.Limits, Bundle.Version + 1);
            _tally.Reload(bundle is not null);
            if (bundle is null)
                Refuse(errors);
            else
                Use(bundle);
            return new LoadResult(Bundle.Version, errors);
        }
    }

    /// <summary>Loads when the folder has changed and stayed the same since the last look. The watch calls it.</summary>
    public void ReloadIfChanged()
    {
        lock (_loading)
        {
            string stamp = _folder.Stamp();
            bool settled = stamp == _seen;
            _seen = stamp;
            if (settled && stamp != _loaded)
                Load();
        }
    }

    /// <summary>
    /// Asks a script. <paramref name="done"/> is called exactly once, mostly on a worker's thread; it must return at once.
    /// </summary>
    public void Submit(HookRequest request, Action<HookOutcome> done)
    {
        if (_health.IsOff(request.Script, request.Hook))
        {
            _tally.Count(HookResult.SwitchedOff);
            done(HookOutcome.Without(HookResult.SwitchedOff));
            return;
        }
        if (!Bundle.Files.ContainsKey(request.Script))
        {
            Finish(request, HookOutcome.Failure(new ScriptError(ScriptErrorKind.NotFound, request.Script, 0,
                $"there is no such script in {_folder.FolderPath}, or it was never without errors")), done);
            return;
        }
        _runner.Submit(request, outcome => Finish(request, outcome, done));
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _runner.Dispose();
        _pool.Dispose();
    }

    private void Use(ScriptBundle bundle)
    {
        var old = _pool;
        _pool = new ScriptStatePool(bundle, _options.Limits, _options.Workers);
        old.Dispose();
        _health.Reset();
        _log.ScriptsLoaded(_folder.FolderPath, bundle.Version, bundle.Files.Count);
        Alert(new ScriptAlert(ScriptAlertKind.Reloaded, "", null, $"scripts version {bundle.Version} are in use"));
    }

    private void Refuse(IReadOnlyList<ScriptError> errors)
    {
        foreach (var error in errors)
        {
            _log.ScriptRefused(error.ToString());
            Alert(new ScriptAlert(ScriptAlertKind.ReloadRefused, error.File, null, error.ToString()));
        }
    }

    private void Finish(HookRequest request, HookOutcome outcome, Action<HookOutcome> done)
    {
        _tally.Count(outcome.Result);
        if (outcome.Result == HookResult.Failed)
            Failed(request, outcome.Error!);
        else if (outcome.Result is HookResult.Decided or HookResult.NoOpinion)
            _health.Succeeded(request.Script, request.Hook);
        done(outcome);
    }

    private void Failed(HookRequest request, ScriptError error)
    {
        string hook = request.Hook.Name();
        _log.HookFailed(hook, request.Caller.Uuid, error.ToString());
        if (!_health.Failed(request.Script, request.Hook))
            return;
        _log.HookSwitchedOff(hook, request.Script, _options.FailuresMax, error.ToString());
        Alert(new ScriptAlert(ScriptAlertKind.HookSwitchedOff, request.Script, request.Hook,
            $"{hook} of {request.Script} is switched off after {_options.FailuresMax} failures in a row: {error}"));
    }

    private void Alert(ScriptAlert alert)
    {
        try
        {
            _alert(alert);
        }
        catch (Exception exception)
        {
            _log.AlertFailed(exception);
        }
    }
}
