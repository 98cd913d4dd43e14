using System.Xml.Linq;
using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Config.CallCenter;

/// <summary>The <c>queue</c>s of callcenter.conf.</summary>
internal static class QueueSection
{
    public static List<CallCenterQueue> Read(IEnumerable<XElement> elements, Findings findings)
    {
        List<CallCenterQueue> queues = [];
        foreach (XElement element in elements)
        {
            string name = element.Attribute(Names.Name)?.Value ?? "";
            Place place = CallCenterPlace.Of(Names.Queue, name, element);
            if (string.IsNullOrWhiteSpace(name))
            {
                findings.Warn(place, "nameless-ignored", $"has no name; ignored");
            }
            else if (queues.Exists(queue => string.Equals(queue.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Warn(place, "queue-ignored", $"there is one of that name, in one case or another, before it; this one is ignored");
            }
            else
            {
                queues.Add(Read(name, element, place, findings));
            }
        }

        return queues;
    }

    private static CallCenterQueue Read(string name, XElement element, Place place, Findings findings)
    {
        LenientParams values = new([element], place, "queue parameter", CallCenterVocabulary.QueueParameters, lastWins: false, findings);
        CallCenterQueue defaults = new() { Name = name };
        return new CallCenterQueue
        {
            Name = name,
            Strategy = Strategy(values, defaults.Strategy, findings),
            MohSound = values.Text("moh-sound"),
            AnnounceSound = values.Text("announce-sound"),
            AnnounceFrequency = values.Seconds("announce-frequency", defaults.AnnounceFrequency),
            RecordTemplate = values.Text("record-template"),
            TimeBaseScore = values.Text("time-base-score") ?? defaults.TimeBaseScore,
            RingProgressivelyDelay = values.Seconds("ring-progressively-delay", defaults.RingProgressivelyDelay),
            TierRulesApply = values.Truth("tier-rules-apply", defaults.TierRulesApply),
            TierRuleWaitSecond = values.Seconds("tier-rule-wait-second", defaults.TierRuleWaitSecond),
            TierRuleWaitMultiplyLevel = values.Truth("tier-rule-wait-multiply-level", defaults.TierRuleWaitMultiplyLevel),
            TierRuleNoAgentNoWait = values.Truth("tier-rule-no-agent-no-wait", defaults.TierRuleNoAgentNoWait),
            DiscardAbandonedAfter = values.Seconds("discard-abandoned-after", defaults.DiscardAbandonedAfter),
            AbandonedResumeAllowed = values.Truth("abandoned-resume-allowed", defaults.AbandonedResumeAllowed),
            MaxWaitTime = values.Seconds("max-wait-time", defaults.MaxWaitTime),
            MaxWaitTimeWithNoAgent = values.Seconds("max-wait-time-with-no-agent", defaults.MaxWaitTimeWithNoAgent),
            MaxWaitTimeWithNoAgentTimeReached =
                values.Seconds("max-wait-time-with-no-agent-time-reached", defaults.MaxWaitTimeWithNoAgentTimeReached),
            AgentNoAnswerStatus = NoAnswerStatus(values, findings),
            SkipAgentsWithExternalCalls = values.Truth("skip-agents-with-external-calls", defaults.SkipAgentsWithExternalCalls),
            LoadImports = LoadImportsOf(values, findings),
            OldMeanings = EnumWords.OldMeanings.All
                .Where(name => values.Truth(name, false))
                .Aggregate(OldMeanings.None, (all, name) => all | EnumWords.OldMeanings.Parse(name)),
        };
    }

    private static string Strategy(LenientParams values, string otherwise, Findings findings)
    {
        string strategy = values.Text("strategy") ?? otherwise;
        if (!CallCenterStrategies.IsKnown(strategy))
        {
            Clause suggestion = findings.Nearest.Suggest(strategy, CallCenterStrategies.All);
            values.Warn(
                "strategy", "lenient-strategy",
                $"\"{Quoted.Plain(strategy)}\" is unknown and acts as sequentially-by-agent-order, as with mod_callcenter{suggestion}");
        }

        return strategy;
    }

    private static LoadImports LoadImportsOf(LenientParams values, Findings findings)
    {
        string word = values.Text(Names.LoadImports)?.ToLowerInvariant() ?? EnumWords.LoadImports.Of(LoadImports.All);
        if (EnumWords.LoadImports.All.Contains(word))
        {
            return EnumWords.LoadImports.Parse(word);
        }

        Clause suggestion = findings.Nearest.Suggest(word, EnumWords.LoadImports.All);
        values.Warn(Names.LoadImports, "lenient-load-imports", $"\"{Quoted.Plain(word)}\" is unknown; all is used{suggestion}");
        return LoadImports.All;
    }

    private static AgentStatus NoAnswerStatus(LenientParams values, Findings findings)
    {
        if (values.Text("agent-no-answer-status") is not { } text)
        {
            return AgentStatus.OnBreak;
        }

        if (AgentStatusWords.Spelling.Parse(text) is { } status)
        {
            return status;
        }

        Clause suggestion = findings.Nearest.Suggest(text, AgentStatusWords.Spelling.Texts);
        values.Warn(
            "agent-no-answer-status", "lenient-status",
            $"\"{Quoted.Plain(text)}\" is no status; \"On Break\" is used, as by mod_callcenter{suggestion}");
        return AgentStatus.OnBreak;
    }
}
