using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Estimates;
using Acd.Engine.Facts;

namespace Acd.Engine.Queues;

/// <summary>Who is let into which queue: modes, empty queues, limits, and the overflow rules that look at somebody who comes.</summary>
internal sealed class Admission(EngineState state, WaitEstimator estimator)
{
    /// <summary>Queues an overflow can go through before somebody is refused.</summary>
    private const int HopsMax = 8;

    /// <summary>The queue the last one who wasn't refused got into.</summary>
    public Queue LastAdmitted { get; private set; } = Queue.None;

    public Refusal Decide(Queue queue, SkillPlan? plan)
    {
        for (var hop = 0; hop <= HopsMax; hop++)
        {
            if (Overflow(queue, plan) is { } rule)
            {
                if (rule.Queue.Length > 0 && state.Queues.TryGetValue(rule.Queue, out var next))
                {
                    queue = next;
                    continue;
                }

                return new(true, CallerOutcome.Overflowed, ReleaseResult.Overflow, rule.Extension);
            }

            LastAdmitted = queue;
            return RefusalOf(queue);
        }

        return new(true, CallerOutcome.QueueFull, ReleaseResult.QueueFull, queue.Config.ClosedExtension);
    }

    private static Refusal RefusalOf(Queue queue)
    {
        var config = queue.Config;
        if (queue.Mode != QueueMode.Open)
        {
            return new(true, CallerOutcome.QueueClosed, ReleaseResult.QueueClosed, config.ClosedExtension);
        }

        if (!config.JoinWhenEmpty && queue.Present == 0)
        {
            return new(true, CallerOutcome.NoAgent, ReleaseResult.NoAgent, config.ClosedExtension);
        }

        var isFull = (config.MaxLength > 0 && queue.Waiting >= config.MaxLength)
            || (config.MaxLengthPerAgent > 0 && queue.Waiting >= config.MaxLengthPerAgent * queue.Present);
        return isFull ? new(true, CallerOutcome.QueueFull, ReleaseResult.QueueFull, config.ClosedExtension) : default;
    }

    private OverflowRule? Overflow(Queue queue, SkillPlan? plan)
    {
        foreach (var rule in queue.Config.Overflow)
        {
            var holds = rule.When switch
            {
                OverflowCondition.Length => queue.Waiting >= rule.Threshold,
                OverflowCondition.ExpectedWait => estimator.ForNewcomer(queue, plan).P50Ms >= rule.Threshold,
                _ => false,
            };
            if (holds)
            {
                return rule;
            }
        }

        return null;
    }
}
