using Acd.Engine.Config.Validation;

namespace Acd.Engine.Config;

/// <summary>Finds everything that is wrong with a configuration, not just the first thing. Pure; no configuration makes it throw.</summary>
public static class ConfigValidator
{
    /// <summary>Empty when the configuration can be applied. Paths are those of acd.conf.xml, elements of lists numbered from 1.</summary>
    public static IReadOnlyList<ConfigError> Validate(EngineConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        List<ConfigError> errors = [];
        if (config.Queues.IsDefault || config.Agents.IsDefault || config.Tiers.IsDefault)
        {
            errors.Add(new("configuration", "lists-missing", $"a list is missing; give empty lists of queues, agents or tiers instead"));
            return errors;
        }

        var queues = NameValidator.Check(config.Queues, queue => queue?.Name, "queue", errors);
        var agents = NameValidator.Check(config.Agents, agent => agent?.Name, "agent", errors);
        foreach (var queue in config.Queues.Where(queue => queue is not null))
        {
            Subject subject = new($"queue \"{queue.Name}\"", errors);
            QueueValidator.Check(queue, subject);
            OverflowValidator.Check(queue, subject, queues);
        }

        foreach (var agent in config.Agents.Where(agent => agent is not null))
        {
            AgentValidator.Check(agent, new Subject($"agent \"{agent.Name}\"", errors));
        }

        TierValidator.Check(config.Tiers, queues, agents, errors);
        CodeValidator.Check(config, errors);
        var named = config.Queues.Where(queue => queue?.Name is { } name && queues.Contains(name));
        OverflowValidator.CheckCircles(named.DistinctBy(queue => queue.Name).ToDictionary(queue => queue.Name), errors);
        return errors;
    }
}
