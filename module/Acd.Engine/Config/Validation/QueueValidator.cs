using Acd.Engine.Routing;

namespace Acd.Engine.Config.Validation;

/// <summary>What one queue says of itself; what it says of others is <see cref="OverflowValidator"/>'s.</summary>
internal static class QueueValidator
{
    private const AbsentAgents AllAbsent = AbsentAgents.OnBreak | AbsentAgents.Unreachable | AbsentAgents.WrapUp | AbsentAgents.Talking
        | AbsentAgents.Ringing | AbsentAgents.OnOtherCall;

    private const OldMeanings AllOld = OldMeanings.MembersCount | OldMeanings.Presence | OldMeanings.AgentFound | OldMeanings.Resume
        | OldMeanings.OnDemand;

    public static void Check(QueueConfig queue, Subject subject)
    {
        if (AgentStrategies.Find(queue.Strategy) is null)
        {
            subject.Wrong(
                "strategy", "strategy-unknown", $"unknown strategy \"{queue.Strategy}\"; known: {AgentStrategies.KnownNames}");
        }

        subject.Text("moh-sound", queue.Music);
        subject.Text("fallback-extension", queue.FallbackExtension);
        subject.Text("closed-extension", queue.ClosedExtension);
        subject.Text("removed-queue", queue.RemovedQueue);
        subject.Text("removed-extension", queue.RemovedExtension);
        subject.Text("replaces", queue.Replaces);
        CheckOrder(queue, subject);
        CheckMatching(queue, subject);
        CheckLimits(queue, subject);
        CheckMeasures(queue, subject);
        TalkValidator.Check(queue, subject);
        SkillValidator.CheckSteps(queue.SkillSteps, subject);
        ExitKeyValidator.Check(queue, subject);
        PromptValidator.Check(queue, subject);
        CodeValidator.CheckDispositions(queue.Dispositions, subject);
        if (subject.Text("screen-pop-url", queue.ScreenPopUrl) && queue.ScreenPopUrl.Length > 0
            && ScreenPopTemplate.FindFault(queue.ScreenPopUrl) is { } fault)
        {
            subject.At("screen-pop-url").Wrong(fault);
        }

        if (queue.Callback is { } callback)
        {
            CallbackValidator.Check(callback, subject.At("callback"));
        }
    }

    private static void CheckOrder(QueueConfig queue, Subject subject)
    {
        subject.Range("weight", queue.Weight, 0, ConfigLimits.QueueWeightMax);
        subject.Range("base-score", queue.BaseScore, -ConfigLimits.ScoreMax, ConfigLimits.ScoreMax);
        subject.Fraction("ageing-per-second", queue.AgeingPerSecond, ConfigLimits.AgeingPerSecondMax);
        subject.Range("ageing-cap", queue.AgeingCap, 0, ConfigLimits.ScoreMax);
    }

    private static void CheckMatching(QueueConfig queue, Subject subject)
    {
        subject.Time("ring-progressively-delay", queue.RingProgressivelyDelayMs, minMs: 1);
        subject.Time("tier-rule-wait-second", queue.TierRuleWaitMs);
        subject.Time("preferred-agent-wait-time", queue.PreferredAgentWaitMs);
        subject.Time("team-wait-time", queue.TeamWaitMs);
        subject.Time("wrap-up-time", queue.WrapUpMs ?? 0);
        subject.Defined("agent-no-answer-status", queue.NoAnswerStatus);
    }

    private static void CheckLimits(QueueConfig queue, Subject subject)
    {
        subject.Time("max-wait-time", queue.MaxWaitMs);
        subject.Time("max-wait-time-with-no-agent", queue.MaxWaitNoAgentMs);
        subject.Time("max-wait-time-with-no-agent-time-reached", queue.NoAgentGraceMs);
        subject.Range("max-length", queue.MaxLength, 0, ConfigLimits.LengthMax);
        subject.Fraction("max-length-per-agent", queue.MaxLengthPerAgent, ConfigLimits.LengthPerAgentMax);
        subject.Time("digit-timeout", queue.DigitTimeoutMs, minMs: 1);
        subject.Time("discard-abandoned-after", queue.ResumeWindowMs);
        if ((queue.AbsentAgents & ~AllAbsent) != 0)
        {
            subject.Undefined("absent-agents", queue.AbsentAgents, $"{AllAbsent}");
        }

        if ((queue.OldMeanings & ~AllOld) != 0)
        {
            subject.Undefined("old-members-count and the like", queue.OldMeanings, $"{AllOld}");
        }

        subject.Defined("load-imports", queue.LoadImports);
    }

    private static void CheckMeasures(QueueConfig queue, Subject subject)
    {
        subject.Time("service-level-time", queue.ServiceLevelMs);
        subject.Time("short-abandon-time", queue.ShortAbandonMs);
        subject.Time("default-handle-time", queue.DefaultHandleMs, minMs: 1);
        subject.Range("handle-sample-min", queue.HandleSampleMin, 1, ConfigLimits.HandleSampleMax);
        HashSet<long> seen = [];
        foreach (var (timeMs, _) in subject.Items("more-service-level-times", queue.MoreServiceLevelsMs))
        {
            subject.Time("more-service-level-times", timeMs, minMs: 1);
            if (!seen.Add(timeMs))
            {
                subject.Wrong("more-service-level-times", "time-twice", $"{timeMs} ms is given twice; remove one");
            }
        }

        if (seen.Count > ConfigLimits.ServiceLevelsMax)
        {
            subject.Wrong(
                "more-service-level-times", "times-too-many", $"has {seen.Count} times; give at most {ConfigLimits.ServiceLevelsMax}");
        }
    }
}
