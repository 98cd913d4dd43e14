using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Engine.Tests.Config;

public class QueueValidatorTests
{
    private const long TooLong = 31L * 86_400_000 + 1;

    private static readonly QueueConfig Queue = Sound.Queue;

    public static TheoryData<string, string, QueueConfig> Wrong => new()
    {
        { "strategy", "known: longest-idle-agent", Queue with { Strategy = "best" } },
        { "strategy", "unknown", Queue with { Strategy = null! } },
        { "moh-sound", "null", Queue with { Music = null! } },
        { "moh-sound", "control characters", Queue with { Music = "a\r\nb" } },
        { "fallback-extension", "null", Queue with { FallbackExtension = null! } },
        { "closed-extension", "null", Queue with { ClosedExtension = null! } },
        { "weight", "negative", Queue with { Weight = -1 } },
        { "weight", "too large", Queue with { Weight = 1_001 } },
        { "base-score", "too small", Queue with { BaseScore = long.MinValue } },
        { "base-score", "too large", Queue with { BaseScore = 1_000_000_001 } },
        { "ageing-per-second", "give 0 to 1000", Queue with { AgeingPerSecond = -0.001 } },
        { "ageing-per-second", "give 0 to 1000", Queue with { AgeingPerSecond = 1000.001 } },
        { "ageing-per-second", "out of range", Queue with { AgeingPerSecond = double.NaN } },
        { "ageing-per-second", "three decimal places", Queue with { AgeingPerSecond = 0.0005 } },
        { "ageing-cap", "negative", Queue with { AgeingCap = -1 } },
        { "ageing-cap", "too large", Queue with { AgeingCap = 1_000_000_001 } },
        { "ring-progressively-delay", "too short", Queue with { RingProgressivelyDelayMs = 0 } },
        { "tier-rule-wait-second", "negative", Queue with { TierRuleWaitMs = -1 } },
        { "preferred-agent-wait-time", "negative", Queue with { PreferredAgentWaitMs = -1 } },
        { "team-wait-time", "negative", Queue with { TeamWaitMs = -1 } },
        { "wrap-up-time", "negative", Queue with { WrapUpMs = -1 } },
        { "agent-no-answer-status", "known: LoggedOut", Queue with { NoAnswerStatus = (AgentStatus)9 } },
        { "max-wait-time", "negative", Queue with { MaxWaitMs = -1 } },
        { "max-wait-time", "too long", Queue with { MaxWaitMs = TooLong } },
        { "max-wait-time-with-no-agent", "negative", Queue with { MaxWaitNoAgentMs = -1 } },
        { "max-wait-time-with-no-agent-time-reached", "negative", Queue with { NoAgentGraceMs = -1 } },
        { "max-length", "negative", Queue with { MaxLength = -1 } },
        { "max-length", "too large", Queue with { MaxLength = 1_000_001 } },
        { "max-length-per-agent", "give 0 to 1000", Queue with { MaxLengthPerAgent = -1 } },
        { "max-length-per-agent", "out of range", Queue with { MaxLengthPerAgent = double.PositiveInfinity } },
        { "digit-timeout", "too short", Queue with { DigitTimeoutMs = 0 } },
        { "discard-abandoned-after", "negative", Queue with { ResumeWindowMs = -1 } },
        { "absent-agents", "unknown value", Queue with { AbsentAgents = (AbsentAgents)64 } },
        { "service-level-time", "negative", Queue with { ServiceLevelMs = -1 } },
        { "short-abandon-time", "negative", Queue with { ShortAbandonMs = -1 } },
        { "default-handle-time", "too short", Queue with { DefaultHandleMs = 0 } },
        { "handle-sample-min", "too small", Queue with { HandleSampleMin = 0 } },
        { "handle-sample-min", "too large", Queue with { HandleSampleMin = 1_001 } },
        { "more-service-level-times", "list is missing", Queue with { MoreServiceLevelsMs = default } },
        { "more-service-level-times", "too short", Queue with { MoreServiceLevelsMs = [10_000, 0] } },
        { "more-service-level-times", "given twice", Queue with { MoreServiceLevelsMs = [10_000, 10_000] } },
        {
            "more-service-level-times", "at most 16",
            Queue with { MoreServiceLevelsMs = [.. Enumerable.Range(1, 17).Select(n => (long)n)] }
        },
        { "skill-step", "list is missing", Queue with { SkillSteps = default } },
        { "skill-step 1", "null", Queue with { SkillSteps = [null!] } },
        { "skill-step 1 / after", "negative", Queue with { SkillSteps = [new(-1, "")] } },
        { "skill-step 2 / after", "isn't later", Queue with { SkillSteps = [new(5, "a"), new(5, "")] } },
        { "skill-step 3 / after", "isn't later", Queue with { SkillSteps = [new(5, "a"), new(7, "b"), new(6, "")] } },
        { "skill-step 1 / requirement", "null", Queue with { SkillSteps = [new(0, null!)] } },
        { "skill-step 1 / requirement, column 8", "must follow", Queue with { SkillSteps = [new(0, "english>")] } },
        {
            "skill-step 2 / requirement, column 16", "must come here",
            Queue with { SkillSteps = [new(0, "a"), new(5, "english>=5 and and b")] }
        },
        { "skill-step 1 / requirement", "never be met", Queue with { SkillSteps = [new(0, "english>=5 and english<3")] } },
        { "exit-key", "list is missing", Queue with { ExitKeys = default } },
        { "exit-key 1", "null", Queue with { ExitKeys = [null!] } },
        { "exit-key 1 / digits", "can't be pressed", Queue with { ExitKeys = [new("")] } },
        { "exit-key 1 / digits", "can't be pressed", Queue with { ExitKeys = [new(null!)] } },
        { "exit-key 1 / digits", "can't be pressed", Queue with { ExitKeys = [new("1a")] } },
        { "exit-key 1 / digits", "can't be pressed", Queue with { ExitKeys = [new("١")] } },
        { "exit-key 1 / digits", "1 to 16", Queue with { ExitKeys = [new(new string('1', 17))] } },
        { "exit-key 2 / digits", "given twice", Queue with { ExitKeys = [new("1"), new("1", Extension: "9000")] } },
        { "exit-key 1 / action", "known: Leave", Queue with { ExitKeys = [new("1", (ExitAction)9)] } },
        { "exit-key 1 / action", "no callbacks", Queue with { ExitKeys = [new("1", ExitAction.CallBack)] } },
        { "exit-key 1 / extension", "null", Queue with { ExitKeys = [new("1", ExitAction.Leave, null!)] } },
        {
            "exit-key 1 / extension", "means nothing",
            Queue with { Callback = Sound.Callback, ExitKeys = [new("1", ExitAction.CallBack, "9000")] }
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_named_with_its_place(string where, string what, QueueConfig queue) =>
        Sound.AssertWrong($"queue \"support\" / {where}", what, Sound.With(queue));

    [Fact]
    public void Every_time_has_an_upper_bound()
    {
        QueueConfig[] queues =
        [
            Queue with { RingProgressivelyDelayMs = TooLong }, Queue with { TierRuleWaitMs = TooLong },
            Queue with { PreferredAgentWaitMs = TooLong }, Queue with { TeamWaitMs = TooLong }, Queue with { WrapUpMs = TooLong },
            Queue with { MaxWaitNoAgentMs = TooLong }, Queue with { NoAgentGraceMs = TooLong }, Queue with { DigitTimeoutMs = TooLong },
            Queue with { ResumeWindowMs = TooLong }, Queue with { ServiceLevelMs = TooLong }, Queue with { ShortAbandonMs = TooLong },
            Queue with { DefaultHandleMs = TooLong }, Queue with { MoreServiceLevelsMs = [TooLong] },
            Queue with { SkillSteps = [new(TooLong, "")] }, Queue with { MaxWaitMs = long.MaxValue },
        ];
        Assert.All(queues, queue =>
            Assert.Contains("too long", Assert.Single(ConfigValidator.Validate(Sound.With(queue))).What, StringComparison.Ordinal));
    }

    [Fact]
    public void What_lies_just_within_the_bounds_is_accepted()
    {
        QueueConfig least = new()
        {
            Name = "least", BaseScore = -1_000_000_000, AgeingPerSecond = 0, RingProgressivelyDelayMs = 1, PreferredAgentWaitMs = 0,
            WrapUpMs = 0, NoAgentGraceMs = 0, AbsentAgents = AbsentAgents.None, DigitTimeoutMs = 1, ServiceLevelMs = 0, ShortAbandonMs = 0,
            DefaultHandleMs = 1, HandleSampleMin = 1, MoreServiceLevelsMs = [1], SkillSteps = [new(0, "")], ExitKeys = [new("0")],
        };
        QueueConfig most = new()
        {
            Name = "most", Weight = 1_000, BaseScore = 1_000_000_000, AgeingPerSecond = 1_000, AgeingCap = 1_000_000_000,
            RingProgressivelyDelayMs = TooLong - 1, TierRuleWaitMs = TooLong - 1, PreferredAgentWaitMs = TooLong - 1,
            TeamWaitMs = TooLong - 1, WrapUpMs = TooLong - 1, MaxWaitMs = TooLong - 1, MaxWaitNoAgentMs = TooLong - 1,
            NoAgentGraceMs = TooLong - 1, MaxLength = 1_000_000, MaxLengthPerAgent = 999.999, AbsentAgents = (AbsentAgents)63,
            DigitTimeoutMs = TooLong - 1, ResumeWindowMs = TooLong - 1, ServiceLevelMs = TooLong - 1, ShortAbandonMs = TooLong - 1,
            DefaultHandleMs = TooLong - 1, HandleSampleMin = 1_000,
            MoreServiceLevelsMs = [.. Enumerable.Range(1, 16).Select(n => (long)n)],
            ExitKeys = [new("0123456789*#1234"), new("#", ExitAction.CallBack), new("##", Extension: "9000")], Callback = Sound.Callback,
        };
        Assert.Empty(ConfigValidator.Validate(Sound.Config with { Queues = [Queue, least, most] }));
    }
}
