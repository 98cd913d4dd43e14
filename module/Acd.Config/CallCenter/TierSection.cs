using System.Xml.Linq;
using Acd.Engine;

namespace Acd.Config.CallCenter;

/// <summary>The <c>tier</c>s of callcenter.conf. One of an unknown queue or agent is left out; mod_callcenter doesn't tell.</summary>
internal static class TierSection
{
    public static List<CallCenterTier> Read(
        IEnumerable<XElement> elements, List<CallCenterQueue> queues, List<CallCenterAgent> agents, Findings findings)
    {
        List<CallCenterTier> tiers = [];
        foreach (XElement element in elements)
        {
            string queueName = element.Attribute(Names.Queue)?.Value ?? "";
            string agentName = element.Attribute(Names.Agent)?.Value ?? "";
            Place place = CallCenterPlace.Of($"tier agent {Quoted.Of(agentName)} queue", queueName, element);
            LenientAttributes values = new(element, place, Names.Tier, CallCenterVocabulary.TierAttributes, findings);

            // One queue has one name, however a tier spells it.
            CallCenterQueue? queue = queues.Find(q => string.Equals(q.Name, queueName, StringComparison.OrdinalIgnoreCase));
            if (queue is null)
            {
                Clause suggestion = findings.Nearest.Suggest(queueName, queues.Select(q => q.Name));
                findings.Warn(place, "tier-queue-ignored", $"there is no such queue, ignored{suggestion}");
            }
            else if (!agents.Exists(agent => agent.Name == agentName))
            {
                Clause suggestion = findings.Nearest.Suggest(agentName, agents.Select(a => a.Name));
                findings.Warn(place, "tier-agent-ignored", $"there is no such agent, ignored{suggestion}");
            }
            else
            {
                int level = values.Number(Names.Level) ?? 1;
                int position = values.Number(Names.Position) ?? 1;
                Put(tiers, new CallCenterTier(queue.Name, agentName, level, position), place, findings);
            }
        }

        return tiers;
    }

    private static void Put(List<CallCenterTier> tiers, CallCenterTier tier, Place place, Findings findings)
    {
        int at = tiers.FindIndex(other => other.Queue == tier.Queue && other.Agent == tier.Agent);
        if (at < 0)
        {
            tiers.Add(tier);
            return;
        }

        findings.Warn(place, "tier-overwritten", $"given more than once; the last counts, as for mod_callcenter");
        tiers[at] = tier;
    }
}
