using System.Collections.Immutable;
using Acd.Engine.Agents;
using Acd.Engine.Routing;

namespace Acd.Engine.Config;

/// <summary>Finds everything that is wrong with a configuration, not just the first thing.</summary>
public static class ConfigValidator
{
    /// <summary>Empty when the configuration can be applied.</summary>
    public static IReadOnlyList<ConfigError> Validate(EngineConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        List<ConfigError> errors = [];
        if (config.Queues.IsDefault || config.Agents.IsDefault || config.Tiers.IsDefault)
        {
            errors.Add(new("configuration", "a list is missing; give empty lists of queues, agents or tiers instead"));
            return errors;
        }

        var queues = CheckNames(config.Queues, queue => queue?.Name, "queue", errors);
        var agents = CheckNames(config.Agents, agent => agent?.Name, "agent", errors);
        foreach (var queue in config.Queues)
        {
            CheckQueue(queue, errors);
        }

        foreach (var agent in config.Agents)
        {
            CheckAgent(agent, errors);
        }

        CheckTiers(config.Tiers, queues, agents, errors);
        return errors;
    }

    private static HashSet<string> CheckNames<T>(ImmutableArray<T> items, Func<T, string?> nameOf, string kind, List<ConfigError> errors)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            var name = nameOf(items[i]);
            if (string.IsNullOrWhiteSpace(name))
            {
                errors.Add(new($"{kind} number {i + 1}", "has no name; give it one"));
            }
            else if (name.Any(char.IsControl))
            {
                errors.Add(new($"{kind} number {i + 1}", "the name contains control characters; use printable ones"));
            }
            else if (!names.Add(name))
            {
                errors.Add(new($"{kind} \"{name}\"", "is defined twice; names must be unique, remove or rename one"));
            }
        }

        return names;
    }

    private static void CheckQueue(QueueConfig? queue, List<ConfigError> errors)
    {
        if (queue is null)
        {
            return;
        }

        var where = $"queue \"{queue.Name}\"";
        if (AgentStrategies.Find(queue.Strategy) is null)
        {
            errors.Add(new($"{where} / strategy", $"unknown strategy \"{queue.Strategy}\"; known: {AgentStrategies.KnownNames}"));
        }

        CheckTime($"{where} / max-wait-time", queue.MaxWaitMs, errors);
        CheckTime($"{where} / service-level", queue.ServiceLevelMs, errors);
        CheckText($"{where} / music", queue.Music, errors);
        CheckText($"{where} / fallback-extension", queue.FallbackExtension, errors);
    }

    private static void CheckAgent(AgentConfig? agent, List<ConfigError> errors)
    {
        if (agent is null)
        {
            return;
        }

        var where = $"agent \"{agent.Name}\"";
        if (string.IsNullOrWhiteSpace(agent.Contact))
        {
            errors.Add(new($"{where} / contact", "is empty; give a dial string such as user/1000"));
        }

        if (!Enum.IsDefined(agent.InitialStatus))
        {
            var known = string.Join(", ", Enum.GetNames<AgentStatus>());
            errors.Add(new($"{where} / status", $"unknown status {agent.InitialStatus}; known: {known}"));
        }

        if (agent.RingTimeoutMs is <= 0 or > ConfigLimits.RingTimeoutMsMax)
        {
            errors.Add(new($"{where} / ring-timeout", $"{agent.RingTimeoutMs} ms; give 1 to {ConfigLimits.RingTimeoutMsMax} ms (1 hour)"));
        }

        if (agent.MaxNoAnswer < 0)
        {
            errors.Add(new($"{where} / max-no-answer", $"{agent.MaxNoAnswer} is negative; give 0 for no limit, or a number of offers"));
        }

        CheckTime($"{where} / wrap-up-time", agent.WrapUpMs, errors);
        CheckTime($"{where} / no-answer-delay-time", agent.NoAnswerDelayMs, errors);
        CheckTime($"{where} / busy-delay-time", agent.BusyDelayMs, errors);
        CheckTime($"{where} / reject-delay-time", agent.RejectDelayMs, errors);
        CheckTime($"{where} / failure-delay-time", agent.FailureDelayMs, errors);
    }

    private static void CheckTiers(
        ImmutableArray<TierConfig> tiers, HashSet<string> queues, HashSet<string> agents, List<ConfigError> errors)
    {
        HashSet<(string, string)> seen = [];
        for (var i = 0; i < tiers.Length; i++)
        {
            if (tiers[i] is not { Queue: { } queue, Agent: { } agent } tier)
            {
                errors.Add(new($"tier number {i + 1}", "names no queue or no agent; give both"));
                continue;
            }

            var where = $"tier of agent \"{agent}\" in queue \"{queue}\"";
            if (!queues.Contains(queue))
            {
                errors.Add(new(where, $"there is no queue \"{queue}\"; define it or remove the tier"));
            }

            if (!agents.Contains(agent))
            {
                errors.Add(new(where, $"there is no agent \"{agent}\"; define it or remove the tier"));
            }

            if (!seen.Add((queue, agent)))
            {
                errors.Add(new(where, "is defined twice; remove one"));
            }

            if (tier.Level < 0 || tier.Position < 0)
            {
                errors.Add(new(where, $"level {tier.Level}, position {tier.Position}; neither may be negative"));
            }
        }
    }

    private static void CheckTime(string where, long timeMs, List<ConfigError> errors)
    {
        if (timeMs < 0)
        {
            errors.Add(new(where, $"{timeMs} ms is negative; give 0 or more"));
        }
        else if (timeMs > ConfigLimits.TimeMsMax)
        {
            errors.Add(new(where, $"{timeMs} ms is too long; give at most {ConfigLimits.TimeMsMax} ms (31 days)"));
        }
    }

    private static void CheckText(string where, string? text, List<ConfigError> errors)
    {
        if (text is null)
        {
            errors.Add(new(where, "is null; give an empty text instead"));
        }
    }
}
