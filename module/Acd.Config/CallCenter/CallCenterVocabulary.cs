namespace Acd.Config.CallCenter;

/// <summary>The names callcenter.conf may hold.</summary>
internal static class CallCenterVocabulary
{
    public static readonly IReadOnlyList<string> Settings =
    [
        "debug", "dbname", "odbc-dsn", "cc-instance-id", "reserve-agents", "truncate-tiers-on-load", "truncate-agents-on-load",
        "global-database-lock", "agent-originate-timeout", Names.OldSpelling, Names.OldStatusAtLoad, Names.OldRemoved,
    ];

    /// <summary>Known, and of no use without mod_callcenter's database.</summary>
    public static readonly IReadOnlyList<string> SettingsWithoutUse = ["global-database-lock"];

    public static readonly IReadOnlyList<string> QueueParameters =
    [
        "strategy", "moh-sound", "announce-sound", "announce-frequency", "record-template", "time-base-score",
        "ring-progressively-delay", "tier-rules-apply", "tier-rule-wait-second", "tier-rule-wait-multiply-level",
        "tier-rule-no-agent-no-wait", "discard-abandoned-after", "abandoned-resume-allowed", "max-wait-time",
        "max-wait-time-with-no-agent", "max-wait-time-with-no-agent-time-reached", "agent-no-answer-status",
        "skip-agents-with-external-calls", Names.LoadImports, .. EnumWords.OldMeanings.All,
    ];

    public static readonly IReadOnlyList<string> AgentAttributes =
    [
        "name", "type", "contact", "status", "max-no-answer", "wrap-up-time", "reject-delay-time", "busy-delay-time",
        "no-answer-delay-time",
    ];

    public static readonly IReadOnlyList<string> TierAttributes = ["agent", "queue", "level", "position"];

    /// <summary>FusionPBX writes these beside mod_callcenter's; they mean nothing to either of us.</summary>
    public static readonly IReadOnlyList<string> Foreign = ["label", "domain_name"];
}
