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
    private const int LinesMax = 100;
    private bool _underWay;

    /// <param name="dryRun">Only say what would change.</param>
    /// <param name="reply">Called exactly once.</param>
    public void Start(bool dryRun, Action<string> reply)
    {
        if (_underWay)
        {
            reply("-ERR a reload is under way: wait for its answer, then try again");
            return;
        }
        _underWay = true;
        source.Read(reload: true, verdict =>
        {
            _underWay = false;
            reply(Finish(verdict, dryRun));
        });
    }

    private string Finish(ConfigVerdict verdict, bool dryRun)
    {
        if (verdict.Config is not { } read)
            return Refuse(verdict.Errors, verdict.Warnings, dryRun);
        var config = Expected(verdict, read);
        if (new AcdEngine(seed: 0).Apply(config, nowMs: 0) is { Count: > 0 } mismatch)
            return Refuse([.. mismatch.Select(error => error.ToString())], verdict.Warnings, dryRun);
        var diff = new ConfigDiff(live.Current, config);
        var moves = driver.PreviewRemovals(config)
            .Select(gone => $"queue {gone.Queue}, which is removed: {gone.Waiting} waiting {gone}").ToList();
        if (dryRun)
        {
            string what = diff.Lines.Count > 0 ? "this:" : "nothing";
            return Lines($"+OK the configuration is valid, a reload would change {what}", [.. diff.Lines, .. moves], verdict.Warnings);
        }
        if (live.Apply(Joined(verdict, config)) is { Count: > 0 } errors)
            return Refuse(errors, verdict.Warnings, dryRun);
        foreach (var warning in verdict.Warnings)
            log.ConfigWarning(warning);
        log.ConfigReloaded(diff.Summary);
        return Lines($"+OK reloaded: {diff.Summary}", moves, verdict.Warnings);
    }

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

    private string Refuse(IReadOnlyList<string> errors, IReadOnlyList<string> warnings, bool dryRun)
    {
        if (!dryRun)
        {
            foreach (var error in errors)
                log.ConfigError(error);
            log.ConfigRefused(errors.Count);
        }
        string count = errors.Count == 1 ? "1 error" : $"{errors.Count} errors";
        return Lines($"-ERR {count} in {ConfigRequests.Name}, nothing was changed. Correct and reload again:", errors, warnings);
    }

    private static string Lines(string first, IReadOnlyList<string> rest, IReadOnlyList<string> warnings)
    {
        var lines = rest.Concat(warnings.Select(warning => $"warning: {warning}")).ToList();
        var shown = lines.Take(LinesMax).Select(line => $"\n  {line}");
        return first + string.Concat(shown) + (lines.Count > LinesMax ? $"\n  and {lines.Count - LinesMax} more" : "");
    }
}
