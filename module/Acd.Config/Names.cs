namespace Acd.Config;

/// <summary>Element, attribute and parameter names of acd.conf.xml. Those mod_callcenter has are spelt and measured as it does.</summary>
internal static class Names
{
    public const string Settings = "settings";
    public const string Queues = "queues";
    public const string Queue = "queue";
    public const string Agents = "agents";
    public const string Agent = "agent";
    public const string Tiers = "tiers";
    public const string Tier = "tier";
    public const string BreakReasons = "break-reasons";
    public const string Reason = "reason";
    public const string Dispositions = "dispositions";
    public const string Disposition = "disposition";
    public const string FailuresAreNoAnswers = "failures-are-no-answers";
    public const string Paused = "paused";
    public const string Param = "param";
    public const string Name = "name";
    public const string Value = "value";

    public const string AgentOriginateTimeout = "agent-originate-timeout";
    public const string FallbackExtension = "fallback-extension";
    public const string DotnetRoot = "dotnet-root";
    public const string ManagedDir = "managed-dir";
    public const string LegWorkersMax = "leg-workers-max";
    public const string StallMs = "stall-ms";
    public const string StartTimeoutMs = "start-timeout-ms";
    public const string EngineRestartsMax = "engine-restarts-max";
    public const string EventClientPatienceMs = "event-client-patience-ms";
    public const string TalkTimer = "talk-timer";
    public const string Compat = "compat";
    public const string OldSpelling = "old-spelling";
    public const string OldStatusAtLoad = "old-status-at-load";
    public const string OldRemoved = "old-removed";
    public const string LoadImports = "load-imports";
    public const string InfoEvents = "info-events";

    public const string ScriptsFolder = "scripts-folder";
    public const string ScriptFallbackQueue = "script-fallback-queue";
    public const string ScriptDeadlineMs = "script-deadline-ms";
    public const string ScriptHttpAllow = "script-http-allow";
    public const string ScriptDatabase = "script-database";
    public const string Script = "script";

    public const string WebListen = "web-listen";
    public const string WebFolder = "web-folder";
    public const string WebCertificate = "web-certificate";
    public const string WebCertificateKey = "web-certificate-key";

    public const string Store = "store";
    public const string StoreNode = "store-node";
    public const string StoreFolder = "store-folder";
    public const string StoreJournalMaxMb = "store-journal-max-mb";

    public const string Strategy = "strategy";
    public const string MohSound = "moh-sound";
    public const string MaxWaitTime = "max-wait-time";
    public const string MaxWaitSparesRinging = "max-wait-spares-ringing";
    public const string ServiceLevelTime = "service-level-time";
    public const string ClosedExtension = "closed-extension";
    public const string RemovedQueue = "removed-queue";
    public const string RemovedExtension = "removed-extension";
    public const string DrainWhenRemoved = "drain-when-removed";
    public const string Replaces = "replaces";
    public const string ScreenPopUrl = "screen-pop-url";
    public const string Weight = "weight";
    public const string BaseScore = "base-score";
    public const string AgeingPerSecond = "ageing-per-second";
    public const string AgeingCap = "ageing-cap";
    public const string RingProgressivelyDelay = "ring-progressively-delay";
    public const string TierRulesApply = "tier-rules-apply";
    public const string TierRuleWaitSecond = "tier-rule-wait-second";
    public const string TierRuleWaitMultiplyLevel = "tier-rule-wait-multiply-level";
    public const string TierRuleNoAgentNoWait = "tier-rule-no-agent-no-wait";
    public const string PreferredAgentWaitTime = "preferred-agent-wait-time";
    public const string TeamWaitTime = "team-wait-time";
    public const string SkipAgentsWithExternalCalls = "skip-agents-with-external-calls";
    public const string AgentNoAnswerStatus = "agent-no-answer-status";
    public const string MaxWaitTimeWithNoAgent = "max-wait-time-with-no-agent";
    public const string MaxWaitTimeWithNoAgentTimeReached = "max-wait-time-with-no-agent-time-reached";
    public const string MaxLength = "max-length";
    public const string MaxLengthPerAgent = "max-length-per-agent";
    public const string JoinWhenEmpty = "join-when-empty";
    public const string LeaveWhenEmpty = "leave-when-empty";
    public const string AbsentAgents = "absent-agents";
    public const string DigitTimeout = "digit-timeout";
    public const string DiscardAbandonedAfter = "discard-abandoned-after";
    public const string AbandonedResumeAllowed = "abandoned-resume-allowed";
    public const string ResumeAfterAnyEnd = "resume-after-any-end";
    public const string MoreServiceLevelTimes = "more-service-level-times";
    public const string ShortAbandonTime = "short-abandon-time";
    public const string DefaultHandleTime = "default-handle-time";
    public const string HandleSampleMin = "handle-sample-min";

    public const string AnswerPolicy = "answer-policy";
    public const string AnnouncementMode = "announcement-mode";
    public const string AgentPrompt = "agent-prompt";
    public const string CallerPrompt = "caller-prompt";
    public const string CallerGonePrompt = "caller-gone-prompt";
    public const string InbandDtmf = "inband-dtmf";
    public const string TtsEngine = "tts-engine";
    public const string TtsVoice = "tts-voice";
    public const string Announcement = "announcement";
    public const string Play = "play";
    public const string Every = "every";
    public const string EveryFromEnd = "every-from-end";
    public const string PositionMax = "position-max";
    public const string ExpectedWaitMax = "expected-wait-max";

    public const string MediaMode = "media-mode";
    public const string RecordTemplate = "record-template";
    public const string RecordStart = "record-start";
    public const string RecordStereo = "record-stereo";

    public const string SkillStep = "skill-step";
    public const string After = "after";
    public const string Requirement = "requirement";
    public const string Overflow = "overflow";
    public const string When = "when";
    public const string Threshold = "threshold";
    public const string ExitKey = "exit-key";
    public const string Digits = "digits";
    public const string Action = "action";
    public const string Extension = "extension";
    public const string Callback = "callback";
    public const string Prefix = "prefix";
    public const string DialString = "dial-string";
    public const string Order = "order";
    public const string Attempts = "attempts";
    public const string RetryTime = "retry-time";
    public const string ExpiryTime = "expiry-time";
    public const string DailyCap = "daily-cap";
    public const string LiveMax = "live-max";

    public const string Type = "type";
    public const string Contact = "contact";
    public const string Status = "status";
    public const string MaxNoAnswer = "max-no-answer";
    public const string WrapUpTime = "wrap-up-time";
    public const string RejectDelayTime = "reject-delay-time";
    public const string BusyDelayTime = "busy-delay-time";
    public const string NoAnswerDelayTime = "no-answer-delay-time";
    public const string FailureDelayTime = "failure-delay-time";
    public const string RingTimeout = "ring-timeout";
    public const string ContactOrder = "contact-order";
    public const string Capacity = "capacity";
    public const string Skill = "skill";
    public const string Team = "team";
    public const string WrapUpRule = "wrap-up-rule";
    public const string WrapUpExtensionMax = "wrap-up-extension-max";
    public const string MinRestTime = "min-rest-time";
    public const string MaxOccupancyPercent = "max-occupancy-percent";
    public const string OccupancyWindow = "occupancy-window";

    public const string Level = "level";
    public const string Position = "position";

    public const string Code = "code";
    public const string Limit = "limit";
}
