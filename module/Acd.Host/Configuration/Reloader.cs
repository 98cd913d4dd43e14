using Acd.Engine;
using Acd.Engine.Config;
using Acd.Host.CallCenter;
using Acd.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Configuration;

/// <summary>Reads the configuration again while calls go on, one reload at a time. Engine thread only.</summary>
internal sealed class Reloader(
    ConfigSource source, LiveConfig live, CallCenterHost callCenter, EngineDriver driver, ILogger log)
{
    private bool _underWay;

    /// <param name="dryRun">Only say what would change.</param>
    /// <param name="then">Called exactly once.</param>
    public void Start(bool dryRun, Action<ReloadOutcome> then)
    {
        if (_underWay)
        {
            then(ReloadOutcome.Busy);
            return;
        }
        _underWay = true;
        source.Read(reload: true, verdict =>
        {
            _underWay = false;
            then(Finish(verdict, dryRun));
        });
    }

    private ReloadOutcome Finish(ConfigVerdict verdict, bool dryRun)
    {
        if (verdict.Config is not { } read)
            return Refuse(verdict.Errors, verdict.Warnings, dryRun);
        var config = Expected(verdict, read);
        // What was read has been tried; with who came by command it is something else.
        if (!ReferenceEquals(config, read) && AcdEngine.Check(config) is { Count: > 0 } mismatch)
            return Refuse(mismatch, verdict.Warnings, dryRun);
        var diff = new ConfigDiff(live.Current, config);
        List<ConfigChange> moves = [.. driver.PreviewRemovals(config).Select(gone => new ConfigChange(Fate(gone)))];
        if (dryRun)
        {
            string what = diff.Lines.Count > 0 ? "this:" : "nothing";
            return Done($"the configuration is valid, a reload would change {what}");
        }
        if (live.Apply(Joined(verdict, config)) is { Count: > 0 } errors)
            return Refuse(errors, verdict.Warnings, dryRun);
        foreach (var warning in verdict.Warnings)
            log.ConfigWarning(warning.ToString());
        log.ConfigReloaded(diff.Summary);
        return Done($"reloaded: {diff.Summary}");

        ReloadOutcome Done(string summary) =>
            new(summary, IsDone: true) { Changes = diff.Lines, Moves = moves, Warnings = verdict.Warnings };
    }

    private static Sentence Fate(QueueRemoval gone) => gone.Fate switch
    {
        RemovalFate.Move => new(
            "callers-moved",
            $"queue {gone.Queue}, which is removed: {gone.Waiting} waiting go to queue \"{gone.Target}\" with the wait they have"),
        RemovalFate.Drain => new(
            "callers-served-first",
            $"queue {gone.Queue}, which is removed: {gone.Waiting} waiting are served first, nobody new is let in"),
        _ when gone.Target.Length > 0 => new(
            "callers-to-extension", $"queue {gone.Queue}, which is removed: {gone.Waiting} waiting go to extension {gone.Target}"),
        _ => new("callers-to-dialplan", $"queue {gone.Queue}, which is removed: {gone.Waiting} waiting go on in the dialplan"),
    };

    /// <summary>With who came by command; as nobody's status changes, none is a difference.</summary>
    private EngineConfig Expected(ConfigVerdict verdict, EngineConfig config)
    {
        if (verdict.Import is not { } import || !callCenter.IsAwake)
            return config;
        var statuses = live.Current.Agents.ToDictionary(agent => agent.Name, agent => agent.InitialStatus);
        var next = callCenter.Preview(import);
        return next with
        {
            Agents =
            [
                .. next.Agents.Select(
                    agent => agent with { InitialStatus = statuses.GetValueOrDefault(agent.Name, agent.InitialStatus) }),
            ],
        };
    }

    /// <summary>mod_callcenter's face comes and goes with the module: a reload can't wake it.</summary>
    private EngineConfig Joined(ConfigVerdict verdict, EngineConfig config) =>
        verdict.Import is { } import && callCenter.IsAwake ? callCenter.Take(import) : config;

    private ReloadOutcome Refuse(IReadOnlyList<ConfigError> errors, IReadOnlyList<ConfigError> warnings, bool dryRun)
    {
        if (!dryRun)
        {
            foreach (var error in errors)
                log.ConfigError(error.ToString());
            log.ConfigRefused(errors.Count);
        }
        string count = errors.Count == 1 ? "1 error" : $"{errors.Count} errors";
        return new($"{count} in {ConfigRequests.Name}, nothing was changed. Correct and reload again:", IsDone: false)
        {
            Errors = errors, Warnings = warnings,
        };
    }
}
