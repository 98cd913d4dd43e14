using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Routing;
using Acd.Engine.Skills;
using Acd.Engine.Timing;

namespace Acd.Engine.Queues;

/// <summary>
/// Puts callers into the line their wait entitles them to, and moves them as it grows: preferred agent, his team, levels, requirement,
/// the cap of ageing. One deadline per caller wakes him at the next of these times.
/// </summary>
internal sealed class CallerPlacement(EngineState state)
{
    /// <summary>Puts the caller into his line. He must stand in none.</summary>
    public void Enter(Caller caller)
    {
        caller.RecruitAtMs = long.MaxValue;
        var line = LineOf(caller);
        line.Add(caller, state.NowMs);
        caller.Queue.Routes.Mark(line);
        Arm(caller);
    }

    /// <summary>Takes the caller out of his line. Harmless when he stands in none.</summary>
    public void Leave(Caller caller)
    {
        state.Deadlines.Cancel(caller.StepDeadline);
        caller.Queue.BlockedCallbacks.Remove(caller);
        if (caller.Queue.BlockedCallbacks.Count > 0)
        {
            // He may have been the one whose turn it was to be dialled.
            state.MarkDirty(caller.Queue);
        }

        if (caller.Line is { } line)
        {
            line.Remove(caller);
            line.Queue.Routes.Mark(line);
            if (line.Demand < 0)
            {
                state.MarkDirty(line.Queue);
            }
        }
    }

    /// <summary>The line he should stand in is looked up anew. True when it is another one than before.</summary>
    public bool Reassess(Caller caller)
    {
        var before = caller.Line!;
        var line = LineOf(caller);
        if (line == before && caller.IsAged == caller.Standing.IsCapped(state.NowMs))
        {
            Arm(caller);
            return false;
        }

        Leave(caller);
        line.Add(caller, state.NowMs);
        caller.Queue.Routes.Mark(line);
        Arm(caller);
        return line != before;
    }

    /// <summary>Wakes the caller at the next time that matters to him.</summary>
    public void Arm(Caller caller)
    {
        var dueMs = Math.Min(Math.Min(caller.RecruitAtMs, caller.DigitsDueMs), Math.Min(caller.ReviewDueMs, caller.VetoUntilMs));
        if (caller.Line is not null)
        {
            dueMs = Math.Min(dueMs, NextStepMs(caller));
        }

        if (dueMs == long.MaxValue)
        {
            state.Deadlines.Cancel(caller.StepDeadline);
        }
        else
        {
            state.Deadlines.Arm(caller.StepDeadline, Math.Max(dueMs, state.NowMs), DeadlineReason.CallerStep);
        }
    }

    /// <summary>The line of somebody without a preferred agent.</summary>
    public static Line LineFor(Queue queue, SkillExpression requirement, long waitMs) =>
        queue.Routes.LineOf(requirement, TierRules.ReachAt(queue.Config, queue.Routes.Levels, waitMs), null, null);

    /// <summary>The line his wait entitles him to.</summary>
    public Line LineOf(Caller caller)
    {
        var waitMs = state.NowMs - caller.JoinedAtMs;
        Agent? preferred = null;
        if (caller.PreferredAgent.Length > 0)
        {
            state.Agents.TryGetValue(caller.PreferredAgent, out preferred);
        }

        return LineOf(caller.Queue, caller.SkillPlan.At(waitMs), waitMs, preferred);
    }

    /// <summary>The line of somebody who has waited so long.</summary>
    public static Line LineOf(Queue queue, SkillExpression requirement, long waitMs, Agent? preferred)
    {
        if (preferred is { } agent)
        {
            var config = queue.Config;
            if (waitMs < config.PreferredAgentWaitMs && MayWaitFor(agent, queue, requirement))
            {
                return queue.Routes.LineOf(requirement, 0, null, agent);
            }

            if (waitMs < config.PreferredAgentWaitMs + config.TeamWaitMs && agent.Config.Team.Length > 0)
            {
                return queue.Routes.LineOf(requirement, queue.Routes.Levels.Count, agent.Config.Team, null);
            }
        }

        return LineFor(queue, requirement, waitMs);
    }

    /// <summary>It makes sense to keep somebody for this agent.</summary>
    public static bool MayWaitFor(Agent agent, Queue queue, SkillExpression requirement) =>
        Presence.IsWorthWaitingFor(agent) && agent.TierIn(queue) is { } tier && requirement.Matches(tier.Pool.Skills.Skills);

    private long NextStepMs(Caller caller)
    {
        var queue = caller.Queue;
        var config = queue.Config;
        var waitMs = state.NowMs - caller.JoinedAtMs;
        var next = Math.Min(TierRules.NextMs(config, queue.Routes.Levels, waitMs), caller.SkillPlan.NextMs(waitMs));
        if (caller.PreferredAgent.Length > 0)
        {
            next = Math.Min(next, After(config.PreferredAgentWaitMs, waitMs));
            next = Math.Min(next, After(config.PreferredAgentWaitMs + config.TeamWaitMs, waitMs));
        }

        if (queue.IsDeserted && caller.HasChannel)
        {
            next = Math.Min(next, Math.Max(config.NoAgentGraceMs, waitMs));
        }

        next = Math.Min(next, NextOverflowMs(caller, waitMs));
        var dueMs = next == long.MaxValue ? long.MaxValue : caller.JoinedAtMs + next;
        return caller.IsAged ? dueMs : Math.Min(dueMs, caller.Standing.CapAtMs);
    }

    private static long NextOverflowMs(Caller caller, long waitMs)
    {
        var next = long.MaxValue;
        foreach (var rule in caller.Queue.Config.Overflow)
        {
            if (caller.HasChannel && rule.When == OverflowCondition.Wait && rule.Threshold > caller.OverflowsAfterMs)
            {
                next = Math.Min(next, Math.Max(rule.Threshold, waitMs));
            }
        }

        return next;
    }

    private static long After(long timeMs, long waitMs) => timeMs > waitMs ? timeMs : long.MaxValue;
}
