using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Estimates;

namespace Acd.Engine.Queues;

/// <summary>Who is let into which queue: modes, empty queues, limits, and the overflow rules that look at somebody who comes.</summary>
internal sealed class Admission(EngineState state, WaitEstimator estimator)
{
    /// <summary>Queues an overflow can go through before somebody is refused.</summary>
    private const int HopsMax = 8;

    /// <param name="queue">The queue he asks for; the one he gets into, unless he is refused.</param>
    /// <param name="plan">What his agent must master; null: as the queue says.</param>
    /// <returns>Null: he is let in.</returns>
    public Refusal? Decide(ref Queue queue, SkillPlan? plan)
    {
        for (var hop = 0; hop <= HopsMax; hop++)
        {
            // A queue that isn't open sends nobody on: its overflow speaks of callers it would take.
            if (queue.Mode == QueueMode.Open && Overflow(queue, plan) is { } rule)
            {
                if (rule.Queue.Length > 0 && state.Queues.TryGetValue(rule.Queue, out var next))
                {
                    queue = next;
                    continue;
                }

                return new(ReleaseResult.Overflow, rule.Extension);
            }

            return RefusalOf(queue);
        }

        return new Refusal(ReleaseResult.QueueFull, queue.ClosedExtension);
    }

    private static Refusal? RefusalOf(Queue queue)
    {
        var config = queue.Config;
        if (queue.Mode != QueueMode.Open)
        {
            return new(ReleaseResult.QueueClosed, queue.ClosedExtension);
        }

        if (!config.JoinWhenEmpty && queue.Present == 0)
        {
            return new(ReleaseResult.NoAgent, queue.ClosedExtension);
        }

        var isFull = (config.MaxLength > 0 && queue.Waiting >= config.MaxLength)
            || (config.MaxLengthPerAgent > 0 && queue.Waiting >= config.MaxLengthPerAgent * queue.Present);
        return isFull ? new(ReleaseResult.QueueFull, queue.ClosedExtension) : null;
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
