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
            Names.StartTimeoutMs, Names.EngineRestartsMax, Names.TalkTimer, Names.Compat, Names.InfoEvents,
            Names.EventClientPatienceMs,
            Names.OldSpelling, Names.OldStatusAtLoad, Names.OldRemoved,
            Names.ScriptsFolder, Names.ScriptFallbackQueue, Names.ScriptDeadlineMs, Names.ScriptHttpAllow, Names.ScriptDatabase,
            Names.WebListen, Names.WebFolder, Names.WebCertificate, Names.WebCertificateKey,
            Names.Store, Names.StoreNode, Names.StoreFolder, Names.StoreJournalMaxMb,
        ],
        [
            "debug", "dbname", "odbc-dsn", "cc-instance-id", "reserve-agents", "truncate-tiers-on-load", "truncate-agents-on-load",
            "global-database-lock",
        ]);

    public static readonly Vocabulary QueueAttributes = new("queue attribute", [Names.Name], []);

    public static readonly Vocabulary ParamAttributes = new("param attribute", [Names.Name, Names.Value], []);

    public static readonly Vocabulary Sections = new(
        "element", [Names.Settings, Names.Queues, Names.Agents, Names.Tiers, Names.BreakReasons, Names.Dispositions], []);

    public static readonly Vocabulary QueueElements =
        new(
            "element",
            [
                Names.Param, Names.SkillStep, Names.Overflow, Names.ExitKey, Names.Callback, Names.Announcement, Names.Disposition,
            ],
            []);

    public static readonly Vocabulary AgentElements = new("element", [Names.Skill, Names.Contact], []);

    /// <summary>Of elements that hold nothing.</summary>
    public static readonly Vocabulary Nothing = new("element", [], []);

    /// <summary>A single element name.</summary>
    public static Vocabulary Element(string name) => new("element", [name], []);
}
