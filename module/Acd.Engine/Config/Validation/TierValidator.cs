using System.Collections.Immutable;

namespace Acd.Engine.Config.Validation;

/// <summary>Agents' places in queues.</summary>
internal static class TierValidator
{
    public static void Check(ImmutableArray<TierConfig> tiers, HashSet<string> queues, HashSet<string> agents, List<ConfigError> errors)
    {
        HashSet<(string, string)> seen = [];
        for (var i = 0; i < tiers.Length; i++)
        {
            if (tiers[i] is not { Queue: { } queue, Agent: { } agent } tier)
            {
                errors.Add(new($"tier number {i + 1}", "tier-nameless", $"names no queue or no agent; give both"));
                continue;
            }

            Subject subject = new($"tier queue \"{queue}\" agent \"{agent}\"", errors);
            if (!queues.Contains(queue))
            {
                subject.Wrong("tier-queue-unknown", $"there is no queue \"{queue}\"; define it or remove the tier");
            }

            if (!agents.Contains(agent))
            {
                subject.Wrong("tier-agent-unknown", $"there is no agent \"{agent}\"; define it or remove the tier");
            }

            if (!seen.Add((queue, agent)))
            {
                subject.Wrong("tier-twice", $"is defined twice; remove one");
            }

            subject.Range("level", tier.Level, 0, ConfigLimits.LevelMax);
            subject.Range("position", tier.Position, 0, ConfigLimits.LevelMax);
            subject.Range("weight", tier.Weight, 1, ConfigLimits.TierWeightMax);
        }
    }
}
