namespace Acd.Config;

/// <summary>The names that may stand in one place of the document.</summary>
/// <param name="Noun">What they are, for messages: "setting", "queue parameter".</param>
/// <param name="Known">Those we act on.</param>
/// <param name="NotYet">mod_callcenter's, which we know but do nothing with yet.</param>
internal sealed record Vocabulary(string Noun, IReadOnlyList<string> Known, IReadOnlyList<string> NotYet)
{
    public static readonly Vocabulary Settings = new(
        "setting",
        [
            Names.AgentOriginateTimeout, Names.FallbackExtension, Names.DotnetRoot, Names.ManagedDir, Names.LegWorkersMax, Names.StallMs,
            Names.StartTimeoutMs,
        ],
        [
            "debug", "dbname", "odbc-dsn", "cc-instance-id", "reserve-agents", "truncate-tiers-on-load", "truncate-agents-on-load",
            "global-database-lock",
        ]);

    public static readonly Vocabulary QueueParameters = new(
        "queue parameter",
        [Names.Strategy, Names.MohSound, Names.MaxWaitTime, Names.FallbackExtension, Names.ServiceLevelTime],
        [
            "announce-sound", "announce-frequency", "record-template", "time-base-score", "ring-progressively-delay", "tier-rules-apply",
            "tier-rule-wait-second", "tier-rule-wait-multiply-level", "tier-rule-no-agent-no-wait", "discard-abandoned-after",
            "abandoned-resume-allowed", "max-wait-time-with-no-agent", "max-wait-time-with-no-agent-time-reached",
            "agent-no-answer-status", "skip-agents-with-external-calls",
        ]);

    public static readonly Vocabulary AgentAttributes = new(
        "agent attribute",
        [
            Names.Name, Names.Type, Names.Contact, Names.Status, Names.MaxNoAnswer, Names.WrapUpTime, Names.RejectDelayTime,
            Names.BusyDelayTime, Names.NoAnswerDelayTime, Names.FailureDelayTime, Names.RingTimeout,
        ],
        []);

    public static readonly Vocabulary TierAttributes = new("tier attribute", [Names.Agent, Names.Queue, Names.Level, Names.Position], []);

    public static readonly Vocabulary QueueAttributes = new("queue attribute", [Names.Name], []);

    public static readonly Vocabulary ParamAttributes = new("param attribute", [Names.Name, Names.Value], []);

    public static readonly Vocabulary Sections = new("element", [Names.Settings, Names.Queues, Names.Agents, Names.Tiers], []);

    /// <summary>A single element name.</summary>
    public static Vocabulary Element(string name) => new("element", [name], []);
}
