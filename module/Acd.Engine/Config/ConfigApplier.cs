using Acd.Engine.Agents;
using Acd.Engine.Announcements;
using Acd.Engine.Commands;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Skills;

namespace Acd.Engine.Config;

/// <summary>
/// Puts a validated configuration into force. Runtime state is keyed by name: what has the same name before and after goes on undisturbed.
/// Lines and pools are built anew, and everybody comes to stand in them before anybody is matched. O(everything), the only such step in
/// the engine.
/// </summary>
internal sealed class ConfigApplier(
    EngineState state, AgentStates states, AgentLifecycle agents, Presence presence, OfferLifecycle offers, CallerLifecycle callers,
    CallerPlacement placement, Dispatcher dispatcher, Announcer announcer, RemovedQueues removed)
{
    /// <summary>Empty: applied. Otherwise nothing changed.</summary>
    public IReadOnlyList<ConfigError> Apply(EngineConfig config)
    {
        var errors = ConfigValidator.Validate(config);
        if (errors.Count > 0)
        {
            return errors;
        }

        state.RequestedConfig = config;
        Enforce(removed.Keep(config));
        return errors;
    }

    /// <summary>Queues that were kept for their callers only go once nobody waits in them.</summary>
    public void DropDrained()
    {
        while (state.Retired.Exists(queue => queue.Waiting == 0))
        {
            Enforce(removed.Keep(state.RequestedConfig));
        }
    }

    private void Enforce(EngineConfig config)
    {
        var offerable = TakeOutAgents();
        var inLine = TakeOutCallers();
        var unbound = TakeOutUnboundOffers();
        state.Config = config;
        ApplyQueues(config);
        removed.Mark(state.RequestedConfig);
        var newAgents = ApplyAgents(config);
        ApplyTiers(config);
        CountPresence();
        state.Facts.ConfigApplied();
        SettleCallers(inLine);
        SettleOffers(unbound);
        PutBackAgents(offerable);
        dispatcher.ServeAllInOrder();

        SettleAgents(newAgents);
    }

    private List<Caller> InOrder(IEnumerable<Caller> callers, Func<Caller, bool> which) =>
        [.. callers.Where(which).OrderBy(caller => caller.Standing.RankAt(state.NowMs))];

    private List<Agent> TakeOutAgents()
    {
        var offerable = state.Agents.Values.Where(agent => agent.IsOfferable).OrderBy(agent => agent.IdleOrder).ToList();
        offerable.ForEach(ReadyAgents.Remove);
        return offerable;
    }

    private List<Caller> TakeOutCallers()
    {
        var inLine = state.Callers.All.Where(caller => caller.Line is not null).ToList();
        inLine.ForEach(placement.Leave);
        return inLine;
    }

    private List<Offer> TakeOutUnboundOffers()
    {
        var unbound = state.Offers.All.Where(offer => offer.Line is not null).OrderBy(offer => offer.Id.Value).ToList();
        unbound.ForEach(offer => offer.Line!.Unbound.Remove(offer));
        return unbound;
    }

    private void ApplyQueues(EngineConfig config)
    {
        var kept = config.Queues.Select(queue => queue.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var queue in state.Queues.Values.ToList())
        {
            queue.Routes.Clear();
            queue.Tiers.Clear();
            queue.Present = 0;
            if (!kept.Contains(queue.Name))
            {
                queue.IsRemoved = true;
                state.Queues.Remove(queue.Name);
                state.MarkDirty(queue);
                state.Commands.Add(Command.PublishFallback(queue.Name, ""));
            }
        }

        foreach (var queueConfig in config.Queues)
        {
            if (state.Queues.TryGetValue(queueConfig.Name, out var queue))
            {
                queue.Configure(queueConfig);
            }
            else
            {
                state.Queues.Add(queueConfig.Name, new Queue(queueConfig, state.Skills));
            }

            state.Commands.Add(Command.PublishFallback(queueConfig.Name, queueConfig.FallbackExtension));
        }

        foreach (var text in config.Queues.SelectMany(PromptParts.All).Where(PromptParts.IsSpoken).Distinct())
        {
            state.Commands.Add(Command.PreparePrompt(text));
        }
    }

    private List<Agent> ApplyAgents(EngineConfig config)
    {
        List<Agent> newAgents = [];
        foreach (var agent in state.Agents.Values)
        {
            agent.IsRemoved = true;
        }

        foreach (var agentConfig in config.Agents)
        {
            if (state.Agents.TryGetValue(agentConfig.Name, out var agent))
            {
                agent.LegsMax = agent.Offers.Count;
                agent.Config = agentConfig;
                agent.IsRemoved = false;
            }
            else
            {
                agent = new Agent(agentConfig, state.NowMs);
                state.Agents.Add(agent.Name, agent);
                newAgents.Add(agent);
            }

            SkillSet.TryCreate(agentConfig.Skills, out var skills, out _);
            agent.Skills = skills ?? throw new InvalidOperationException("the validator lets no bad skills through");
        }

        return newAgents;
    }

    private void ApplyTiers(EngineConfig config)
    {
        var offerOrders = state.Agents.Values.SelectMany(agent => agent.Tiers)
            .ToDictionary(tier => (tier.Queue, tier.Agent), tier => tier.OfferOrder);
        foreach (var agent in state.Agents.Values)
        {
            agent.Tiers = [];
        }

        foreach (var tierConfig in config.Tiers)
        {
            var queue = state.Queues[tierConfig.Queue];
            var agent = state.Agents[tierConfig.Agent];
            queue.Tiers.Add(new Tier(agent, queue, tierConfig, queue.Tiers.Count)
            {
                Pool = queue.Routes.PoolOf(tierConfig.Level, agent.Skills, agent.Config.Team),
                OfferOrder = offerOrders.GetValueOrDefault((queue, agent)),
            });
        }

        foreach (var tiers in state.Queues.Values.SelectMany(queue => queue.Tiers).GroupBy(tier => tier.Agent))
        {
            tiers.Key.Tiers = [.. tiers];
            foreach (var tier in tiers)
            {
                Share(tier, tiers.Key.Tiers);
            }
        }
    }

    private static void Share(Tier tier, Tier[] all)
    {
        foreach (var other in all)
        {
            if (other != tier)
            {
                tier.Pool.SharedWith[other.Queue] = tier.Pool.SharedWith.GetValueOrDefault(other.Queue) + 1;
            }
        }
    }

    private void CountPresence()
    {
        foreach (var agent in state.Agents.Values)
        {
            presence.Update(agent);
        }

        foreach (var queue in state.Queues.Values)
        {
            if (queue.Routes.Levels.FindFirstStaffed())
            {
                queue.Routes.Reconnect();
            }

            state.MarkDirty(queue);
        }
    }

    /// <summary>
    /// Callers of removed queues go, unless they talk or are being connected; for the others limits and order may have changed.
    /// </summary>
    private void SettleCallers(List<Caller> inLine)
    {
        foreach (var caller in InOrder(state.Callers.All, caller => caller.IsMovable))
        {
            var queue = caller.Queue;
            if (queue.IsRemoved)
            {
                removed.Settle(caller);
                continue;
            }

            if (!caller.HasChannel && queue.Config.Callback is null)
            {
                offers.Recall(caller);
                callers.End(caller, Facts.CallerOutcome.CallbackFailed);
                continue;
            }

            callers.ArmMaxWait(caller);
            CallerLifecycle.FitStanding(caller);
            announcer.Refit(caller);
        }

        foreach (var caller in inLine.Where(caller => caller.IsMovable))
        {
            Reenter(caller);
        }
    }

    /// <summary>
    /// Phones that ring for him are enough for a strategy that doesn't ring all: he stands in line again when none does, or when it is time
    /// for one more.
    /// </summary>
    private void Reenter(Caller caller)
    {
        if (caller.Line is not null)
        {
            // He has just come from a queue that is gone.
            return;
        }

        var plan = caller.Queue.Strategy.Plan;
        if (caller.Offers.IsEmpty || plan == OfferPlan.All)
        {
            placement.Enter(caller);
            return;
        }

        if (plan == OfferPlan.Progressive)
        {
            caller.RecruitAtMs = state.NowMs + caller.Queue.Config.RingProgressivelyDelayMs;
        }

        placement.Arm(caller);
    }

    private void SettleOffers(List<Offer> unbound)
    {
        foreach (var offer in unbound)
        {
            var queue = offer.Queue;
            if (!queue.IsRemoved && queue.Strategy.Plan == OfferPlan.AsManyAsCallers && LineChoice.Wanting(offer) is { } line)
            {
                offer.Line = line;
                line.Unbound.Add(offer);
                queue.Routes.Mark(line);
            }
            else
            {
                offer.Line = null;
                offers.Withdraw(offer, Events.HangupCause.OriginatorCancel);
                offers.Close(offer, Events.HangupCause.OriginatorCancel);
            }
        }
    }

    /// <summary>They keep their place among the idle: to them nothing has happened.</summary>
    private void PutBackAgents(List<Agent> offerable)
    {
        foreach (var agent in offerable)
        {
            if (states.CanTakeCallers(agent))
            {
                ReadyAgents.Add(state, agent);
            }
        }
    }

    private void SettleAgents(List<Agent> newAgents)
    {
        foreach (var agent in newAgents)
        {
            states.Announce(agent);
        }

        foreach (var agent in state.Agents.Values.ToList())
        {
            agents.Settle(agent);
        }
    }
}
