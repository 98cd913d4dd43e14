using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Config;

/// <summary>
/// Puts a validated configuration into force. Runtime state is keyed by name: what has the same name before and after goes on undisturbed.
/// O(everything), the only such step in the engine.
/// </summary>
internal sealed class ConfigApplier(
    EngineState state, AgentStates states, AgentLifecycle agents, CallerLifecycle callers, Dispatcher dispatcher)
{
    /// <summary>Empty: applied. Otherwise nothing changed.</summary>
    public IReadOnlyList<ConfigError> Apply(EngineConfig config)
    {
        var errors = ConfigValidator.Validate(config);
        if (errors.Count > 0)
        {
            return errors;
        }

        foreach (var queue in state.Queues.Values)
        {
            queue.Ready.Clear();
            queue.Tiers.Clear();
        }

        state.Config = config;
        ApplyQueues(config);
        var newAgents = ApplyAgents(config);
        ApplyTiers(config);
        state.Facts.ConfigApplied();
        SettleCallers();
        SettleAgents(newAgents);
        return errors;
    }

    private void ApplyQueues(EngineConfig config)
    {
        var kept = config.Queues.Select(queue => queue.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var queue in state.Queues.Values.Where(queue => !kept.Contains(queue.Name)).ToList())
        {
            queue.IsRemoved = true;
            state.Queues.Remove(queue.Name);
            state.Commands.Add(Command.PublishFallback(queue.Name, ""));
        }

        foreach (var queueConfig in config.Queues)
        {
            if (state.Queues.TryGetValue(queueConfig.Name, out var queue))
            {
                queue.Configure(queueConfig);
            }
            else
            {
                state.Queues.Add(queueConfig.Name, new Queue(queueConfig));
            }

            state.Commands.Add(Command.PublishFallback(queueConfig.Name, queueConfig.FallbackExtension));
        }
    }

    private List<Agent> ApplyAgents(EngineConfig config)
    {
        List<Agent> newAgents = [];
        foreach (var agent in state.Agents.Values)
        {
            agent.IsRemoved = true;
            agent.Tiers = [];
        }

        foreach (var agentConfig in config.Agents)
        {
            if (state.Agents.TryGetValue(agentConfig.Name, out var agent))
            {
                agent.Config = agentConfig;
                agent.IsRemoved = false;
            }
            else
            {
                agent = new Agent(agentConfig, state.NowMs);
                state.Agents.Add(agent.Name, agent);
                newAgents.Add(agent);
            }
        }

        return newAgents;
    }

    private void ApplyTiers(EngineConfig config)
    {
        foreach (var group in config.Tiers.GroupBy(tier => tier.Agent, StringComparer.Ordinal))
        {
            var agent = state.Agents[group.Key];
            agent.Tiers = [.. group.Select(tier => new Tier(agent, state.Queues[tier.Queue], tier.Level, tier.Position))];
        }

        foreach (var tierConfig in config.Tiers)
        {
            var tier = Array.Find(state.Agents[tierConfig.Agent].Tiers, tier => tier.Queue.Name == tierConfig.Queue)!;
            tier.Queue.Tiers.Add(tier);
        }
    }

    /// <summary>Callers of removed queues go, unless they talk or are being connected; the others' maximum wait may have changed.</summary>
    private void SettleCallers()
    {
        var notConnected = state.Callers.All
            .Where(caller => caller.State is CallerState.Waiting or CallerState.Offered)
            .OrderBy(caller => caller.Rank).ToList();
        foreach (var caller in notConnected)
        {
            if (!caller.Queue.IsRemoved)
            {
                callers.ArmMaxWait(caller);
            }
            else if (caller.Offer is not { State: OfferState.Bridging })
            {
                callers.Release(caller, ReleaseResult.QueueClosed);
            }
        }
    }

    private void SettleAgents(List<Agent> newAgents)
    {
        foreach (var agent in state.Agents.Values.Where(agent => agent.IsRemoved).ToList())
        {
            if (agent.State is not (AgentState.Ringing or AgentState.Talking))
            {
                agents.Settle(agent);
            }
        }

        // Their heaps were cleared with the old tiers. Each takes a caller of a queue that is new to him, or stands ready again.
        var ready = state.Agents.Values.Where(agent => agent.State == AgentState.Ready).OrderBy(agent => agent.IdleOrder);
        foreach (var agent in ready.ToList())
        {
            dispatcher.AgentReady(agent);
        }

        foreach (var agent in newAgents)
        {
            states.Announce(agent);
            agents.Settle(agent);
        }
    }
}
