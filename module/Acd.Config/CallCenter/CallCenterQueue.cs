using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Config.CallCenter;

/// <summary>One <c>queue</c> of callcenter.conf, in its own terms: times are whole seconds, texts as written.</summary>
public sealed record CallCenterQueue
{
    public required string Name { get; init; }

    /// <summary>As written; a name nobody knows acts as sequentially-by-agent-order.</summary>
    public string Strategy { get; init; } = "longest-idle-agent";

    public string? MohSound { get; init; }

    public string? AnnounceSound { get; init; }

    public int AnnounceFrequency { get; init; }

    public string? RecordTemplate { get; init; }

    /// <summary>As written. <c>system</c> adds the time since the answer to the score; anything else is <c>queue</c>.</summary>
    public string TimeBaseScore { get; init; } = "queue";

    /// <summary>0 acts as 10.</summary>
    public int RingProgressivelyDelay { get; init; }

    public bool TierRulesApply { get; init; }

    public int TierRuleWaitSecond { get; init; }

    public bool TierRuleWaitMultiplyLevel { get; init; }

    public bool TierRuleNoAgentNoWait { get; init; } = true;

    public int DiscardAbandonedAfter { get; init; } = 60;

    public bool AbandonedResumeAllowed { get; init; }

    public int MaxWaitTime { get; init; }

    public int MaxWaitTimeWithNoAgent { get; init; }

    public int MaxWaitTimeWithNoAgentTimeReached { get; init; } = 5;

    public AgentStatus AgentNoAnswerStatus { get; init; } = AgentStatus.OnBreak;

    public bool SkipAgentsWithExternalCalls { get; init; } = true;

    /// <summary>Ours, by the parameters <c>old-…</c>.</summary>
    public OldMeanings OldMeanings { get; init; }

    /// <summary>Ours.</summary>
    public LoadImports LoadImports { get; init; }

    /// <summary>The engine's queue that does the same.</summary>
    /// <param name="fallbackExtension">Where callers go when the engine fails; mod_callcenter has no such thing.</param>
    public QueueConfig ToEngine(string fallbackExtension) => new()
    {
        Name = Name,
        Strategy = CallCenterStrategies.Canonical(Strategy),
        Music = MohSound ?? "",
        FallbackExtension = fallbackExtension,
        RingProgressivelyDelayMs = (RingProgressivelyDelay == 0 ? 10 : RingProgressivelyDelay) * 1000L,
        TierRulesApply = TierRulesApply,
        TierRuleWaitMs = TierRuleWaitSecond * 1000L,
        TierRuleMultiplyLevel = TierRuleWaitMultiplyLevel,
        TierRuleNoAgentNoWait = TierRuleNoAgentNoWait,
        ResumeWindowMs = AbandonedResumeAllowed ? DiscardAbandonedAfter * 1000L : 0,
        ResumesAfterAnyEnd = true,
        OldMeanings = OldMeanings,
        LoadImports = LoadImports,
        MaxWaitMs = MaxWaitTime * 1000L,
        MaxWaitSparesRinging = true,
        MaxWaitNoAgentMs = MaxWaitTimeWithNoAgent * 1000L,
        NoAgentGraceMs = MaxWaitTimeWithNoAgentTimeReached * 1000L,
        NoAnswerStatus = AgentNoAnswerStatus,
        SkipAgentsOnOtherCalls = SkipAgentsWithExternalCalls,

        // Only who is logged out is no agent: one on a break counts as staff.
        AbsentAgents = AbsentAgents.None,
    };
}
