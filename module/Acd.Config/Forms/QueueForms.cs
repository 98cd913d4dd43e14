using Acd.Config.Values;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using static Acd.Config.Values.Parameters;

namespace Acd.Config.Forms;

/// <summary>The <c>param</c>s of a queue.</summary>
internal static class QueueForms
{
    /// <summary>Those of mod_callcenter and ours. Whether the engine in use has them all is the engine's to say.</summary>
    public static readonly IReadOnlyList<string> Strategies =
    [
        "longest-idle-agent", "round-robin", "top-down", "agent-with-least-talk-time", "agent-with-fewest-calls", "random",
        "weighted-random", "sequentially-by-agent-order", "ring-all", "ring-progressively", "enterprise",
    ];

    /// <summary>mod_callcenter's default of discard-abandoned-after.</summary>
    private const long DiscardAbandonedMs = 60_000;

    private static readonly QueueConfig Blank = new() { Name = "" };

    public static readonly ElementForm<QueueConfig> Queue = new(
        "queue parameter",
        Blank,
        [.. Service, .. Prompts, .. Order, .. Matching, .. Limits, .. Talks, .. Measures, .. Compat],
        ["announce-sound", "announce-frequency", "time-base-score"]);

    private static Parameter<QueueConfig>[] Service =>
    [
        Choice<QueueConfig>(Names.Strategy, Strategies, queue => queue.Strategy, (queue, v) => queue with { Strategy = v }),
        Text<QueueConfig>(Names.MohSound, queue => queue.Music, (queue, v) => queue with { Music = v }),
        Text<QueueConfig>(
            Names.FallbackExtension, queue => queue.FallbackExtension, (queue, v) => queue with { FallbackExtension = v }),
        Text<QueueConfig>(Names.ClosedExtension, queue => queue.ClosedExtension, (queue, v) => queue with { ClosedExtension = v }),
        Text<QueueConfig>(Names.Script, queue => queue.Script, (queue, v) => queue with { Script = v }),
        Text<QueueConfig>(Names.RemovedQueue, queue => queue.RemovedQueue, (queue, v) => queue with { RemovedQueue = v }),
        Text<QueueConfig>(Names.RemovedExtension, queue => queue.RemovedExtension, (queue, v) => queue with { RemovedExtension = v }),
        YesNo<QueueConfig>(Names.DrainWhenRemoved, queue => queue.DrainWhenRemoved, (queue, v) => queue with { DrainWhenRemoved = v }),
        Text<QueueConfig>(Names.Replaces, queue => queue.Replaces, (queue, v) => queue with { Replaces = v }),
        Text<QueueConfig>(Names.ScreenPopUrl, queue => queue.ScreenPopUrl, (queue, v) => queue with { ScreenPopUrl = v }),
    ];

    private static Parameter<QueueConfig>[] Prompts =>
    [
        Choice<QueueConfig, AnswerPolicy>(
            Names.AnswerPolicy, EnumWords.AnswerPolicy, queue => queue.Answer, (queue, v) => queue with { Answer = v }),
        Choice<QueueConfig, AnnouncementMode>(
            Names.AnnouncementMode, EnumWords.AnnouncementMode, queue => queue.AnnouncementMode,
            (queue, v) => queue with { AnnouncementMode = v }),
        Prompt(Names.AgentPrompt, queue => queue.AgentPrompt, (queue, v) => queue with { AgentPrompt = v }),
        Prompt(Names.CallerPrompt, queue => queue.CallerPrompt, (queue, v) => queue with { CallerPrompt = v }),
        Prompt(Names.CallerGonePrompt, queue => queue.CallerGonePrompt, (queue, v) => queue with { CallerGonePrompt = v }),
        YesNo<QueueConfig>(Names.InbandDtmf, queue => queue.InbandDigits, (queue, v) => queue with { InbandDigits = v }),
        Text<QueueConfig>(Names.TtsEngine, queue => queue.TtsEngine, (queue, v) => queue with { TtsEngine = v }),
        Text<QueueConfig>(Names.TtsVoice, queue => queue.TtsVoice, (queue, v) => queue with { TtsVoice = v }),
    ];

    private static Parameter<QueueConfig>[] Order =>
    [
        Whole<QueueConfig>(
            Names.Weight, queue => queue.Weight, (queue, v) => queue with { Weight = (int)v }, 0, ConfigLimits.QueueWeightMax),
        Whole<QueueConfig>(
            Names.BaseScore, queue => queue.BaseScore, (queue, v) => queue with { BaseScore = v },
            -ConfigLimits.ScoreMax, ConfigLimits.ScoreMax),
        Fraction<QueueConfig>(
            Names.AgeingPerSecond, queue => queue.AgeingPerSecond, (queue, v) => queue with { AgeingPerSecond = v },
            0, ConfigLimits.AgeingPerSecondMax),
        Whole<QueueConfig>(Names.AgeingCap, queue => queue.AgeingCap, (queue, v) => queue with { AgeingCap = v }, 0, ConfigLimits.ScoreMax),
    ];

    private static Parameter<QueueConfig>[] Matching =>
    [
        // 0 is mod_callcenter's default, which acts as 10 s.
        Time<QueueConfig>(
            Names.RingProgressivelyDelay, queue => queue.RingProgressivelyDelayMs,
            (queue, v) => queue with { RingProgressivelyDelayMs = v == 0 ? Blank.RingProgressivelyDelayMs : v }),
        YesNo<QueueConfig>(Names.TierRulesApply, queue => queue.TierRulesApply, (queue, v) => queue with { TierRulesApply = v }),
        Time<QueueConfig>(Names.TierRuleWaitSecond, queue => queue.TierRuleWaitMs, (queue, v) => queue with { TierRuleWaitMs = v }),
        YesNo<QueueConfig>(
            Names.TierRuleWaitMultiplyLevel, queue => queue.TierRuleMultiplyLevel,
            (queue, v) => queue with { TierRuleMultiplyLevel = v }),
        YesNo<QueueConfig>(
            Names.TierRuleNoAgentNoWait, queue => queue.TierRuleNoAgentNoWait, (queue, v) => queue with { TierRuleNoAgentNoWait = v }),
        Time<QueueConfig>(
            Names.PreferredAgentWaitTime, queue => queue.PreferredAgentWaitMs, (queue, v) => queue with { PreferredAgentWaitMs = v }),
        Time<QueueConfig>(Names.TeamWaitTime, queue => queue.TeamWaitMs, (queue, v) => queue with { TeamWaitMs = v }),
        YesNo<QueueConfig>(
            Names.SkipAgentsWithExternalCalls, queue => queue.SkipAgentsOnOtherCalls,
            (queue, v) => queue with { SkipAgentsOnOtherCalls = v }),
        new(Names.WrapUpTime, ReadWrapUp, queue => queue.WrapUpMs is { } ms ? TimeText.Of(ms) : ""),
        Choice<QueueConfig, AgentStatus>(
            Names.AgentNoAnswerStatus, EnumWords.AgentStatus, queue => queue.NoAnswerStatus,
            (queue, v) => queue with { NoAnswerStatus = v }),
    ];

    private static Parameter<QueueConfig>[] Limits =>
    [
        Time<QueueConfig>(Names.MaxWaitTime, queue => queue.MaxWaitMs, (queue, v) => queue with { MaxWaitMs = v }),
        YesNo<QueueConfig>(
            Names.MaxWaitSparesRinging, queue => queue.MaxWaitSparesRinging, (queue, v) => queue with { MaxWaitSparesRinging = v }),
        Time<QueueConfig>(Names.MaxWaitTimeWithNoAgent, queue => queue.MaxWaitNoAgentMs, (queue, v) => queue with { MaxWaitNoAgentMs = v }),
        Time<QueueConfig>(
            Names.MaxWaitTimeWithNoAgentTimeReached, queue => queue.NoAgentGraceMs, (queue, v) => queue with { NoAgentGraceMs = v }),
        Whole<QueueConfig>(
            Names.MaxLength, queue => queue.MaxLength, (queue, v) => queue with { MaxLength = (int)v }, 0, ConfigLimits.LengthMax),
        Fraction<QueueConfig>(
            Names.MaxLengthPerAgent, queue => queue.MaxLengthPerAgent, (queue, v) => queue with { MaxLengthPerAgent = v },
            0, ConfigLimits.LengthPerAgentMax),
        YesNo<QueueConfig>(Names.JoinWhenEmpty, queue => queue.JoinWhenEmpty, (queue, v) => queue with { JoinWhenEmpty = v }),
        YesNo<QueueConfig>(Names.LeaveWhenEmpty, queue => queue.LeaveWhenEmpty, (queue, v) => queue with { LeaveWhenEmpty = v }),
        new(Names.AbsentAgents, ReadAbsent, WriteAbsent),
        Time<QueueConfig>(
            Names.DigitTimeout, queue => queue.DigitTimeoutMs, (queue, v) => queue with { DigitTimeoutMs = v }, zeroAllowed: false),

        // mod_callcenter's two for one time. This order: the second takes back what the first has set.
        new(
            Names.DiscardAbandonedAfter,
            (fields, queue) => queue with { ResumeWindowMs = fields.Ms(Names.DiscardAbandonedAfter, DiscardAbandonedMs) },
            queue => TimeText.Of(queue.ResumeWindowMs > 0 ? queue.ResumeWindowMs : DiscardAbandonedMs)),
        new(
            Names.AbandonedResumeAllowed,
            (fields, queue) => fields.YesNo(Names.AbandonedResumeAllowed, false) ? queue : queue with { ResumeWindowMs = 0 },
            queue => queue.ResumeWindowMs > 0 ? "true" : "false"),
        YesNo<QueueConfig>(
            Names.ResumeAfterAnyEnd, queue => queue.ResumesAfterAnyEnd, (queue, v) => queue with { ResumesAfterAnyEnd = v }),
    ];

    private static Parameter<QueueConfig>[] Talks =>
    [
        Choice<QueueConfig, MediaMode>(
            Names.MediaMode, EnumWords.MediaMode, queue => queue.MediaMode, (queue, v) => queue with { MediaMode = v }),
        Text<QueueConfig>(Names.RecordTemplate, queue => queue.RecordTemplate, (queue, v) => queue with { RecordTemplate = v }),
        Choice<QueueConfig, RecordStart>(
            Names.RecordStart, EnumWords.RecordStart, queue => queue.RecordStart, (queue, v) => queue with { RecordStart = v }),
        YesNo<QueueConfig>(Names.RecordStereo, queue => queue.RecordStereo, (queue, v) => queue with { RecordStereo = v }),
    ];

    private static Parameter<QueueConfig>[] Measures =>
    [
        Time<QueueConfig>(Names.ServiceLevelTime, queue => queue.ServiceLevelMs, (queue, v) => queue with { ServiceLevelMs = v }),
        TimeList<QueueConfig>(
            Names.MoreServiceLevelTimes, queue => queue.MoreServiceLevelsMs, (queue, v) => queue with { MoreServiceLevelsMs = v }),
        Time<QueueConfig>(Names.ShortAbandonTime, queue => queue.ShortAbandonMs, (queue, v) => queue with { ShortAbandonMs = v }),
        Time<QueueConfig>(
            Names.DefaultHandleTime, queue => queue.DefaultHandleMs, (queue, v) => queue with { DefaultHandleMs = v }, zeroAllowed: false),
        Whole<QueueConfig>(
            Names.HandleSampleMin, queue => queue.HandleSampleMin, (queue, v) => queue with { HandleSampleMin = (int)v },
            1, ConfigLimits.HandleSampleMax),
    ];

    private static Parameter<QueueConfig>[] Compat =>
    [
        Choice<QueueConfig, LoadImports>(
            Names.LoadImports, EnumWords.LoadImports, queue => queue.LoadImports, (queue, v) => queue with { LoadImports = v }),
        .. EnumWords.OldMeanings.All.Select(OldMeaning),
    ];

    /// <summary>Its parts have limits of their own.</summary>
    private static Parameter<QueueConfig> Prompt(string name, Func<QueueConfig, string> get, Func<QueueConfig, string, QueueConfig> set) =>
        Text<QueueConfig>(name, get, set, int.MaxValue);

    private static Parameter<QueueConfig> OldMeaning(string name)
    {
        OldMeanings meaning = EnumWords.OldMeanings.Parse(name);
        return YesNo<QueueConfig>(
            name,
            queue => queue.Keeps(meaning),
            (queue, v) => queue with { OldMeanings = v ? queue.OldMeanings | meaning : queue.OldMeanings & ~meaning });
    }

    private static QueueConfig ReadWrapUp(FieldSet fields, QueueConfig queue) => fields.Find(Names.WrapUpTime) is null
        ? queue
        : queue with { WrapUpMs = fields.Ms(Names.WrapUpTime, 0) };

    private static QueueConfig ReadAbsent(FieldSet fields, QueueConfig queue) =>
        fields.Choices(Names.AbsentAgents, EnumWords.AbsentAgents.All) is { } words
            ? queue with { AbsentAgents = words.Aggregate(AbsentAgents.None, (all, word) => all | EnumWords.AbsentAgents.Parse(word)) }
            : queue;

    private static string WriteAbsent(QueueConfig queue)
    {
        var words = EnumWords.AbsentAgents.All.Where(word => queue.AbsentAgents.HasFlag(EnumWords.AbsentAgents.Parse(word)));
        return queue.AbsentAgents == AbsentAgents.None ? FieldSet.NoneWord : string.Join(',', words);
    }
}
