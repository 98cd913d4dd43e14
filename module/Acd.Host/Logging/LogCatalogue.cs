using Microsoft.Extensions.Logging;

namespace Acd.Host.Logging;

/// <summary>
/// Everything the host can say in the log. Ids are never reused, not even those of messages that are gone:
/// 1000 start and end, 1100 configuration, 1200 facts, 1300 console, 1350 mod_callcenter's face, 1360 wallboard, 1370 limits of the
/// switch, 1400 faults of other threads, 1700 talks.
/// </summary>
internal static partial class LogCatalogue
{
    [LoggerMessage(1000, LogLevel.Information, "mod_acd {Version} on {Runtime}: engine starts, seed {Seed}")]
    public static partial void EngineStarts(this ILogger log, string version, string runtime, ulong seed);

    [LoggerMessage(1001, LogLevel.Information, "Engine ready (queues {Queues}, agents {Agents}, tiers {Tiers})")]
    public static partial void EngineReady(this ILogger log, int queues, int agents, int tiers);

    [LoggerMessage(1002, LogLevel.Error, "Engine not started: {Failure}")]
    public static partial void EngineRefused(this ILogger log, string failure);

    [LoggerMessage(1003, LogLevel.Information, "Engine stopped because the switch goes down")]
    public static partial void EngineStopped(this ILogger log);

    [LoggerMessage(1004, LogLevel.Critical,
        "Engine crashed: callers go to their queue's fallback until the module is started again. Please report these lines")]
    public static partial void EngineCrashed(this ILogger log, Exception exception);

    [LoggerMessage(1005, LogLevel.Information,
        "The engine's thread may not go before all others on busy processors: LimitNICE=-20 in FreeSWITCH's unit (RLIMIT_NICE) allows it")]
    public static partial void EngineNotFirst(this ILogger log);

    [LoggerMessage(1100, LogLevel.Error, "Configuration error: {Error}")]
    public static partial void ConfigError(this ILogger log, string error);

    [LoggerMessage(1101, LogLevel.Warning, "Configuration warning: {Warning}")]
    public static partial void ConfigWarning(this ILogger log, string warning);

    [LoggerMessage(1102, LogLevel.Information, "Configuration reloaded: {Changes}")]
    public static partial void ConfigReloaded(this ILogger log, string changes);

    [LoggerMessage(1103, LogLevel.Error, "Configuration not reloaded, the one in use stays: {Errors} errors, see the lines above")]
    public static partial void ConfigRefused(this ILogger log, int errors);

    [LoggerMessage(1104, LogLevel.Warning, "A configuration nobody waits for any more arrived (request {RequestId}) and was dropped")]
    public static partial void ConfigTooLate(this ILogger log, ulong requestId);

    [LoggerMessage(1200, LogLevel.Error,
        "{Sink} failed to take a fact ({Kind}, number {Sequence}); it goes on getting them, further failures only count in \"acd status\"")]
    public static partial void SinkFailed(this ILogger log, Exception exception, string sink, string kind, long sequence);

    [LoggerMessage(1210, LogLevel.Warning,
        "Repaired, {Count} times now: {What} (agent \"{Agent}\", {Call}). A report of FreeSWITCH got lost; \"acd status\" counts them")]
    public static partial void Repaired(this ILogger log, string what, string agent, string call, long count);

    [LoggerMessage(1211, LogLevel.Information,
        "Recovered from before: {Agents} agents, {Callbacks} callbacks, {Callers} callers who keep their place if they come again")]
    public static partial void StateRecovered(this ILogger log, int agents, int callbacks, int callers);

    [LoggerMessage(1212, LogLevel.Warning, "Not recovered: {What}: {Why}")]
    public static partial void NotRecovered(this ILogger log, string what, string why);

    [LoggerMessage(1213, LogLevel.Warning, "A conversation of agent \"{Agent}\" isn't followed: {Why}")]
    public static partial void ConversationNotAdopted(this ILogger log, string agent, string why);

    [LoggerMessage(1300, LogLevel.Error, "The command \"acd {Line}\" failed; calls are not affected. Please report these lines")]
    public static partial void ConsoleFailed(this ILogger log, Exception exception, string line);

    [LoggerMessage(1301, LogLevel.Warning, "Fault injected on purpose with \"acd fault {Fault}\"")]
    public static partial void FaultInjected(this ILogger log, string fault);

    [LoggerMessage(1302, LogLevel.Warning, "Alert: {Alert}")]
    public static partial void ScriptAlert(this ILogger log, string alert);

    [LoggerMessage(1303, LogLevel.Error,
        "{Script} took too long for call {Call}, the static configuration decides: are the workers stuck?")]
    public static partial void ScriptTooLate(this ILogger log, string script, string call);

    [LoggerMessage(1304, LogLevel.Error, "Scripts are not in use: {Failure}")]
    public static partial void ScriptsUnusable(this ILogger log, string failure);

    [LoggerMessage(1305, LogLevel.Warning, "{Script}: what it decided for call {Call} can't be done: {Why}")]
    public static partial void ScriptNotFollowed(this ILogger log, string script, string call, string why);

    [LoggerMessage(1306, LogLevel.Information, "{Script} notes for call {Call}: {Notes}")]
    public static partial void ScriptNotes(this ILogger log, string script, string call, string notes);

    [LoggerMessage(1307, LogLevel.Warning,
        "Queue {Queue} names the script {Script}, which isn't in {Folder}: nothing is asked until it is there")]
    public static partial void QueueScriptMissing(this ILogger log, string queue, string script, string folder);

    [LoggerMessage(1320, LogLevel.Error,
        "The store in {Folder} can't begin yet: {Failure}. Calls go on, with agents as configured; what happens waits in memory. " +
        "It is tried again by itself: see who has acd_state.db open, or what the disk says")]
    public static partial void StoreWaits(this ILogger log, string folder, string failure);

    [LoggerMessage(1321, LogLevel.Warning,
        "The store has begun after {Seconds} s. What happened meanwhile is written now ({Lost} facts of it are lost); agents, callbacks " +
        "and callers of before are taken up as far as nothing newer is known of them")]
    public static partial void StoreOpened(this ILogger log, long seconds, long lost);

    [LoggerMessage(1322, LogLevel.Error, "Records are not kept: {Failure}. Calls are not affected; mend it, then reload mod_acd")]
    public static partial void StoreUnusable(this ILogger log, string failure);

    [LoggerMessage(1323, LogLevel.Error, "The store never began: {Facts} facts that waited for it in memory are lost")]
    public static partial void StoreNeverOpened(this ILogger log, int facts);

    [LoggerMessage(1350, LogLevel.Warning, "callcenter_track: there is no agent \"{Agent}\"; the call isn't tracked")]
    public static partial void TrackedAgentUnknown(this ILogger log, string agent);

    [LoggerMessage(1351, LogLevel.Error, "A callcenter_config command was answered as failed, nothing has changed: {Error}")]
    public static partial void CallCenterRefused(this ILogger log, string error);

    [LoggerMessage(1352, LogLevel.Error, "mod_callcenter's face failed at {What}; calls go on. Please report these lines")]
    public static partial void CallCenterFailed(this ILogger log, Exception exception, string what);

    [LoggerMessage(1353, LogLevel.Warning, "callcenter: there is no queue \"{Queue}\"; the caller goes on in the dialplan")]
    public static partial void CallCenterQueueUnknown(this ILogger log, string queue);

    [LoggerMessage(1354, LogLevel.Warning,
        "Agents and tiers set by callcenter_config last until FreeSWITCH ends, as there is no store to keep them: "
        + "set \"store\" in acd.conf")]
    public static partial void CallCenterNotKept(this ILogger log);

    [LoggerMessage(1355, LogLevel.Error,
        "Agent \"{Agent}\", kept from before, doesn't go with the configuration and is left out: {Error}. Add him again")]
    public static partial void KeptAgentLeftOut(this ILogger log, string agent, string error);

    [LoggerMessage(1356, LogLevel.Error,
        "What was set for agent \"{Agent}\" with \"acd agent\" can't be read and is forgotten: set it again")]
    public static partial void OverrideForgotten(this ILogger log, string agent);

    [LoggerMessage(1360, LogLevel.Error, "Wallboard not at {Address}, calls are not affected: {Failure}")]
    public static partial void WebFailed(this ILogger log, string address, string failure);

    [LoggerMessage(1370, LogLevel.Warning,
        "FreeSWITCH's {Limit} ({Value}) holds phones back, {Waiting} wait to be dialled; none is lost. " +
        "Raise it in switch.conf.xml if the machine can bear more")]
    public static partial void OffersHeldBack(this ILogger log, string limit, long value, long waiting);

    [LoggerMessage(1371, LogLevel.Warning,
        "FreeSWITCH is told to make no calls (fsctl pause): {Waiting} phones wait to be dialled. fsctl resume lets them go")]
    public static partial void OffersPaused(this ILogger log, long waiting);

    [LoggerMessage(1400, LogLevel.Error, "A task failed and nobody looked at its result; calls are not affected")]
    public static partial void TaskUnobserved(this ILogger log, Exception exception);

    [LoggerMessage(1401, LogLevel.Critical, "An exception ended a helper thread; the engine goes on without it. Please report these lines")]
    public static partial void ThreadFailed(this ILogger log, Exception exception);

    [LoggerMessage(1402, LogLevel.Warning, "{Lines} log lines from other threads were dropped, there were too many at once")]
    public static partial void LinesDropped(this ILogger log, int lines);

    [LoggerMessage(1700, LogLevel.Information, "{Supervisor} follows agent \"{Agent}\" ({Mode})")]
    public static partial void MonitorStarted(this ILogger log, string supervisor, string agent, string mode);

    [LoggerMessage(1701, LogLevel.Information, "{Supervisor} hears agent \"{Agent}\" with {Call} of queue \"{Queue}\" ({Mode})")]
    public static partial void MonitorAttached(this ILogger log, string supervisor, string agent, string call, string queue, string mode);

    [LoggerMessage(1702, LogLevel.Information, "{Supervisor} and agent \"{Agent}\": {Mode} from now on")]
    public static partial void MonitorModeChanged(this ILogger log, string supervisor, string agent, string mode);

    [LoggerMessage(1703, LogLevel.Information, "{Supervisor} no longer follows agent \"{Agent}\", after {Seconds} s ({Cause})")]
    public static partial void MonitorEnded(this ILogger log, string supervisor, string agent, long seconds, string cause);
}
