namespace Acd.CallCenter.Rows;

/// <summary>One queue as mod_callcenter's lists show it. Times are seconds.</summary>
public sealed record QueueRow
{
    public required string Name { get; init; }

    /// <summary>As the configuration spells it.</summary>
    public required string Strategy { get; init; }

    public string? MohSound { get; init; }

    public string TimeBaseScore { get; init; } = "queue";

    public bool TierRulesApply { get; init; }

    public long TierRuleWaitSecond { get; init; }

    public bool TierRuleWaitMultiplyLevel { get; init; }

    public bool TierRuleNoAgentNoWait { get; init; } = true;

    public long DiscardAbandonedAfter { get; init; } = 60;

    public bool AbandonedResumeAllowed { get; init; }

    public long MaxWaitTime { get; init; }

    public long MaxWaitTimeWithNoAgent { get; init; }

    public long MaxWaitTimeWithNoAgentTimeReached { get; init; } = 5;

    public string? RecordTemplate { get; init; }

    public long CallsAnswered { get; init; }

    public long CallsAbandoned { get; init; }

    /// <summary>As configured: 0 is shown as 0 although it acts as 10.</summary>
    public long RingProgressivelyDelay { get; init; }

    public bool SkipAgentsWithExternalCalls { get; init; } = true;

    public string AgentNoAnswerStatus { get; init; } = "On Break";
}
