namespace Acd.Host.ConsoleCommands;

/// <summary>
/// The whole of <c>acd status</c>. Counters since the engine started; <c>ServiceLevel</c> is null before the first answer or abandon.
/// </summary>
internal sealed record StatusReport
{
    public required string Version { get; init; }

    public required long UptimeMs { get; init; }

    public required int Queues { get; init; }

    /// <summary>Agents by state, only states somebody is in.</summary>
    public required IReadOnlyDictionary<string, int> Agents { get; init; }

    public required int CallersWaiting { get; init; }

    public required int CallersTalking { get; init; }

    public required long Offered { get; init; }

    public required long Answered { get; init; }

    public required long Abandoned { get; init; }

    public required long TimedOut { get; init; }

    /// <summary>Callers who left in another way, by how; only ways somebody took.</summary>
    public required IReadOnlyDictionary<string, long> LeftOtherwise { get; init; }

    public required long Refused { get; init; }

    public required double? ServiceLevel { get; init; }

    public required double MeanTalkSeconds { get; init; }

    public required long Offers { get; init; }

    public required double P50OfferMs { get; init; }

    public required double P99OfferMs { get; init; }

    /// <summary>Phones that had to wait because of a limit of the switch.</summary>
    public required long OffersHeldBack { get; init; }

    /// <summary>Which limit bit last, in words.</summary>
    public required string SwitchLimits { get; init; }

    public required long SinkFailures { get; init; }

    /// <summary>Conversations of an engine before this one that are followed on.</summary>
    public required long Adopted { get; init; }

    /// <summary>Reports of the switch that got lost and were made up for.</summary>
    public required long Repairs { get; init; }

    /// <summary>By what was wrong.</summary>
    public required IReadOnlyDictionary<string, long> RepairsByKind { get; init; }

    /// <summary>Hooks of routing scripts that were switched off, and changed scripts that were refused.</summary>
    public required long ScriptAlerts { get; init; }

    /// <summary>Empty: none, or the scripts were put right since.</summary>
    public required string LastScriptAlert { get; init; }

    /// <summary>Hooks that are switched off now.</summary>
    public required int ScriptHooksOff { get; init; }
}
