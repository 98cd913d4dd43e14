using Acd.Engine.Agents;
using Acd.Engine.Estimates;
using Acd.Engine.Ids;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Explain;

/// <summary>Answers why. On request only: O(agents of the queue × log n).</summary>
internal sealed class Explainer(EngineState state, CallerPlacement placement, WaitEstimator estimator)
{
    /// <summary>Null: there is no such caller.</summary>
    public CallerExplanation? Of(CallId call)
    {
        if (!state.Callers.TryFind(call, out var caller))
        {
            return null;
        }

        var line = caller.Line ?? placement.LineOf(caller);
        return Of(caller.Queue, line, caller, estimator.For(caller));
    }

    /// <summary>Who would get somebody who joined now? Nothing changes.</summary>
    public CallerExplanation DryRun(Queue queue, SkillPlan? plan, Agent? preferred)
    {
        var requirement = (plan ?? queue.SkillPlan).At(0);
        var line = CallerPlacement.LineOf(queue, requirement, 0, preferred);
        return Of(queue, line, null, estimator.ForNewcomer(queue, plan));
    }

    /// <summary>Null: there is no such agent.</summary>
    public AgentExplanation? OfAgent(string name)
    {
        if (!state.Agents.TryGetValue(name, out var agent))
        {
            return null;
        }

        List<AgentInQueue> queues = [];
        foreach (var tier in agent.Tiers)
        {
            var waiting = state.Callers.All.Where(caller => caller.Queue == tier.Queue && caller.IsQueued)
                .OrderBy(caller => caller.Standing.RankAt(state.NowMs)).ToList();
            var reasons = waiting.Select(caller => ReasonFor(tier, caller.Line ?? placement.LineOf(caller), caller)).ToList();
            var (verdict, detail) = NotFree(tier) ?? (AgentVerdict.Eligible, "");
            var blocking = reasons.Find(reason => reason.Verdict != AgentVerdict.Eligible);
            queues.Add(verdict == AgentVerdict.Eligible && blocking is not null
                ? new(tier.Queue.Name, tier.Level, waiting.Count, blocking.Verdict, blocking.Detail)
                : new(tier.Queue.Name, tier.Level, waiting.Count, verdict, detail));
        }

        return new(
            name, agent.Status, agent.StatusReason, agent.State, state.NowMs - agent.StateSinceMs,
            Math.Max(0, Math.Max(agent.WrapUpUntilMs, agent.RestUntilMs) - state.NowMs), agent.Slots, agent.Config.Capacity,
            agent.Skills.ToString(), agent.NoAnswerInARow, agent.LastQueue, agent.Disposition, queues);
    }

    /// <summary>What speaks for or against each agent of the line's queue.</summary>
    public IEnumerable<AgentVerdict> VerdictsFor(Line line, Caller caller) =>
        line.Queue.Tiers.Select(tier => ReasonFor(tier, line, caller).Verdict);

    private CallerExplanation Of(Queue queue, Line line, Caller? caller, ExpectedWait wait)
    {
        List<(AgentReason Reason, Tier Tier)> reasons = [];
        foreach (var tier in queue.Tiers)
        {
            reasons.Add((ReasonFor(tier, line, caller), tier));
        }

        var eligible = reasons.Where(reason => reason.Reason.Verdict == AgentVerdict.Eligible)
            .OrderBy(reason => reason.Tier, AgentChoice.OrderFor(line, caller?.Cursor ?? AgentRank.StartOf(int.MinValue))).ToList();
        List<AgentReason> agents =
        [
            .. eligible.Select((reason, index) => reason.Reason with { Order = index + 1 }),
            .. reasons.Where(reason => reason.Reason.Verdict != AgentVerdict.Eligible).Select(reason => reason.Reason),
        ];
        var isAnyone = line.Requirement.Expression.IsAnyone;
        var call = caller?.Call ?? default;
        return new(
            call, queue.Name, queue.Strategy.Name, caller is null ? "dry-run" : caller.State.ToString().ToLowerInvariant(),
            caller?.WaitMs(state.NowMs) ?? 0, caller?.Standing.Priority ?? 0,
            caller?.Standing.PointsAt(state.NowMs) ?? queue.Config.BaseScore,
            isAnyone ? "" : line.Requirement.Expression.ToString(), line.OnlyAgent?.Name ?? "", wait, agents,
            caller is null ? [] : state.Decisions.Of(call));
    }

    private AgentReason ReasonFor(Tier tier, Line line, Caller? caller)
    {
        var agent = tier.Agent;
        var (verdict, detail) = (caller is not null && caller.IsOfferedTo(agent)) ? (AgentVerdict.IsHis, "")
            : caller is not null && caller.IsClosedTo(agent) ? (AgentVerdict.Vetoed, "")
            : NotServing(tier, line, caller) ?? NotFree(tier) ?? (AgentVerdict.Eligible, "");
        return new(agent.Name, verdict, 0, detail);
    }

    private (AgentVerdict, string)? NotServing(Tier tier, Line line, Caller? caller)
    {
        var agent = tier.Agent;
        if (line.OnlyAgent is { } only)
        {
            return only == agent ? null : (AgentVerdict.PreferenceComesFirst, $"waits for {only.Name}");
        }

        if (line.Key.Team is { } team && team != agent.Config.Team)
        {
            return (AgentVerdict.PreferenceComesFirst, $"waits for team {team}");
        }

        if (line.Requirement.Expression.Explain(agent.Skills) is { } mismatch)
        {
            return (AgentVerdict.LacksSkills, mismatch.ToString());
        }

        if (!line.Pools.Get(tier.Pool.Slot))
        {
            var leftMs = TierRules.OpensAtMs(tier.Queue.Config, tier.Level) - (caller?.WaitMs(state.NowMs) ?? 0);
            return (AgentVerdict.LevelNotOpen, $"level {tier.Level} opens in {Math.Max(0, leftMs)} ms");
        }

        return null;
    }

    private (AgentVerdict, string)? NotFree(Tier tier)
    {
        var agent = tier.Agent;
        if (tier.IsReady)
        {
            return null;
        }

        var since = $"for {state.NowMs - agent.StateSinceMs} ms";
        return agent.Status switch
        {
            AgentStatus.LoggedOut => (AgentVerdict.LoggedOut, ""),
            AgentStatus.OnBreak => (AgentVerdict.OnBreak, agent.StatusReason),
            _ => agent.State switch
            {
                AgentState.Unreachable => (AgentVerdict.Unreachable, since),
                AgentState.WrapUp => (AgentVerdict.WrapUp, since),
                AgentState.Cooling => (AgentVerdict.Resting, $"for {agent.RestUntilMs - state.NowMs} ms more"),
                AgentState.OnOtherCall => (AgentVerdict.OnOtherCall, since),
                _ => (AgentVerdict.Busy, $"{agent.State} {since}"),
            },
        };
    }
}
