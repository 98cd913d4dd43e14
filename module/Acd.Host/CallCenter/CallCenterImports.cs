using Acd.CallCenter;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Config;
using Acd.Config.CallCenter;
using Acd.Engine.Config;

namespace Acd.Host.CallCenter;

/// <summary>
/// acd.conf and callcenter.conf as one configuration of the face. acd.conf comes first: what it defines, callcenter.conf's namesake doesn't
/// touch.
/// </summary>
internal static class CallCenterImports
{
    public static CallCenterImport Of(EngineConfig own, CallCenterDocument callCenter, HostSettings settings)
    {
        OldHabits habits = settings.OldHabits.Or(callCenter.Settings.OldHabits);
        HashSet<string> queues = own.Queues.Select(queue => queue.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        HashSet<string> agents = own.Agents.Select(agent => agent.Name).ToHashSet(StringComparer.Ordinal);
        return new CallCenterImport
        {
            Queues =
            [
                .. own.Queues.Select(queue => new QueueImport(RowOf(queue), queue)),
                .. callCenter.Queues
                    .Where(queue => !queues.Contains(queue.Name))
                    .Select(queue => new QueueImport(RowOf(queue), queue.ToEngine(settings.FallbackExtension))
                    {
                        AnnounceSound = queue.AnnounceSound, AnnounceFrequency = queue.AnnounceFrequency,
                    }),
            ],
            Agents =
            [
                .. own.Agents.Select(Agent),
                .. callCenter.Agents.Where(agent => !agents.Contains(agent.Name)).Select(Agent),
            ],
            Tiers =
            [
                .. own.Tiers,
                .. callCenter.Tiers
                    .Where(tier => !own.Tiers.Any(other => other.Queue == tier.Queue && other.Agent == tier.Agent))
                    .Select(tier => new TierConfig(tier.Queue, tier.Agent, tier.Level, tier.Position)),
            ],
            ReserveAgents = callCenter.Settings.ReserveAgents,
            TruncatesAgents = callCenter.Settings.TruncatesAgents,
            TruncatesTiers = callCenter.Settings.TruncatesTiers,
            ShowsAsTyped = habits.Spelling ?? false,
            SetsStatusAtLoad = habits.StatusAtLoad ?? false,
            KeepsRemoved = habits.Removed ?? false,
            InstanceId = callCenter.Settings.InstanceId,
            RingTimeoutMs = callCenter.Settings.RingTimeoutMs,
            Rest = own with { Queues = [], Agents = [], Tiers = [] },
        };
    }

    private static QueueRow RowOf(CallCenterQueue queue) => new()
    {
        Name = queue.Name, Strategy = queue.Strategy, MohSound = queue.MohSound, TimeBaseScore = queue.TimeBaseScore,
        TierRulesApply = queue.TierRulesApply, TierRuleWaitSecond = queue.TierRuleWaitSecond,
        TierRuleWaitMultiplyLevel = queue.TierRuleWaitMultiplyLevel, TierRuleNoAgentNoWait = queue.TierRuleNoAgentNoWait,
        DiscardAbandonedAfter = queue.DiscardAbandonedAfter, AbandonedResumeAllowed = queue.AbandonedResumeAllowed,
        MaxWaitTime = queue.MaxWaitTime, MaxWaitTimeWithNoAgent = queue.MaxWaitTimeWithNoAgent,
        MaxWaitTimeWithNoAgentTimeReached = queue.MaxWaitTimeWithNoAgentTimeReached, RecordTemplate = queue.RecordTemplate,
        RingProgressivelyDelay = queue.RingProgressivelyDelay, SkipAgentsWithExternalCalls = queue.SkipAgentsWithExternalCalls,
        AgentNoAnswerStatus = Spellings.AgentStatus.Of(queue.AgentNoAnswerStatus),
    };

    private static QueueRow RowOf(QueueConfig queue) => new()
    {
        Name = queue.Name, Strategy = queue.Strategy, MohSound = queue.Music.Length > 0 ? queue.Music : null,
        TierRulesApply = queue.TierRulesApply, TierRuleWaitSecond = queue.TierRuleWaitMs / 1000,
        TierRuleWaitMultiplyLevel = queue.TierRuleMultiplyLevel, TierRuleNoAgentNoWait = queue.TierRuleNoAgentNoWait,
        DiscardAbandonedAfter = queue.ResumeWindowMs > 0 ? queue.ResumeWindowMs / 1000 : 60,
        AbandonedResumeAllowed = queue.ResumeWindowMs > 0, MaxWaitTime = queue.MaxWaitMs / 1000,
        MaxWaitTimeWithNoAgent = queue.MaxWaitNoAgentMs / 1000, MaxWaitTimeWithNoAgentTimeReached = queue.NoAgentGraceMs / 1000,
        RingProgressivelyDelay = queue.RingProgressivelyDelayMs / 1000, SkipAgentsWithExternalCalls = queue.SkipAgentsOnOtherCalls,
        AgentNoAnswerStatus = Spellings.AgentStatus.Of(queue.NoAnswerStatus),
    };

    private static AgentImport Agent(CallCenterAgent agent)
    {
        Dictionary<AgentNumber, long> numbers = [];
        Put(AgentNumber.MaxNoAnswer, agent.MaxNoAnswer);
        Put(AgentNumber.WrapUpTime, agent.WrapUpTime);
        Put(AgentNumber.RejectDelayTime, agent.RejectDelayTime);
        Put(AgentNumber.BusyDelayTime, agent.BusyDelayTime);
        Put(AgentNumber.NoAnswerDelayTime, agent.NoAnswerDelayTime);
        return new AgentImport(agent.Name, KindOf(agent.Type)) { Contact = agent.Contact, Status = agent.Status, Numbers = numbers };

        void Put(AgentNumber which, int? value)
        {
            if (value is { } number)
                numbers[which] = number;
        }
    }

    private static AgentImport Agent(AgentConfig agent) => new(agent.Name, KindOf(agent.Type))
    {
        Contact = agent.Contact, Status = agent.InitialStatus, Template = agent,
        Numbers = new Dictionary<AgentNumber, long>
        {
            [AgentNumber.MaxNoAnswer] = agent.MaxNoAnswer, [AgentNumber.WrapUpTime] = agent.WrapUpMs / 1000,
            [AgentNumber.RejectDelayTime] = agent.RejectDelayMs / 1000, [AgentNumber.BusyDelayTime] = agent.BusyDelayMs / 1000,
            [AgentNumber.NoAnswerDelayTime] = agent.NoAnswerDelayMs / 1000,
        },
    };

    private static AgentKind KindOf(AgentType type) => type == AgentType.Standby ? AgentKind.UuidStandby : AgentKind.Callback;
}
