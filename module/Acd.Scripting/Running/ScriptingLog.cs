using Microsoft.Extensions.Logging;

namespace Acd.Scripting.Running;

/// <summary>What scripting says in the log; ids 1500 to 1599, never reused.</summary>
internal static partial class ScriptingLog
{
    [LoggerMessage(1500, LogLevel.Information, "Scripts of {Folder} are in use (version {Version}, files {Files})")]
    public static partial void ScriptsLoaded(this ILogger log, string folder, int version, int files);

    [LoggerMessage(1501, LogLevel.Error, "Script error, the scripts in use stay: {Error}")]
    public static partial void ScriptRefused(this ILogger log, string error);

    [LoggerMessage(1502, LogLevel.Error, "{Hook} failed, the static configuration decides for call {Call}: {Error}")]
    public static partial void HookFailed(this ILogger log, string hook, string call, string error);

    [LoggerMessage(1503, LogLevel.Critical,
        "{Hook} of {Script} is switched off after {Failures} failures, the static configuration decides; mend it and save: {Error}")]
    public static partial void HookSwitchedOff(this ILogger log, string hook, string script, int failures, string error);

    [LoggerMessage(1504, LogLevel.Information, "{Script} says: {Text}")]
    public static partial void ScriptSays(this ILogger log, string script, string text);

    [LoggerMessage(1505, LogLevel.Warning, "{Script} says: {Text}")]
    public static partial void ScriptWarns(this ILogger log, string script, string text);

    [LoggerMessage(1506, LogLevel.Error, "A script's worker met a fault of ours; the call goes on by its static configuration")]
    public static partial void WorkerFailed(this ILogger log, Exception exception);

    [LoggerMessage(1507, LogLevel.Error, "An alert about scripts could not be passed on")]
    public static partial void AlertFailed(this ILogger log, Exception exception);
}
