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

    public const string Strategy = "strategy";
    public const string MohSound = "moh-sound";
    public const string MaxWaitTime = "max-wait-time";
    public const string ServiceLevelTime = "service-level-time";

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

    public const string Level = "level";
    public const string Position = "position";
}
