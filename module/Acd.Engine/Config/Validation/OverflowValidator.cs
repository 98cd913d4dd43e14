namespace Acd.Engine.Config.Validation;

/// <summary>Overflow rules: each by itself, and all together, since callers sent in a circle would never arrive.</summary>
internal static class OverflowValidator
{
    private const int ShownMax = 10;

    public static void Check(QueueConfig queue, Subject subject, HashSet<string> queues)
    {
        CheckRemoval(queue, subject, queues);
        foreach (var (rule, where) in subject.Items("overflow", queue.Overflow))
        {
            CheckThreshold(rule, where);
            if (!where.Text("queue", rule.Queue) | !where.Text("extension", rule.Extension))
            {
                continue;
            }

            if (rule.Queue.Length == 0 && rule.Extension.Length == 0)
            {
                where.Wrong(
                    "overflow-nowhere", $"says neither a queue nor an extension; give one, that callers have somewhere to go");
            }
            else if (rule.Queue.Length > 0 && rule.Extension.Length > 0)
            {
                where.Wrong("overflow-twofold", $"says both a queue and an extension; keep one");
            }
            else if (rule.Queue == queue.Name)
            {
                NameAnother(rule.Queue, where.At("queue"));
            }
            else if (rule.Queue.Length > 0 && !queues.Contains(rule.Queue))
            {
                where.Wrong("queue", "overflow-queue-unknown", $"there is no queue \"{rule.Queue}\"; define it or remove the rule");
            }
        }
    }

    /// <summary>Reports each rule that closes a circle. O(queues + rules) and no recursion: chains may be very long.</summary>
    public static void CheckCircles(IReadOnlyDictionary<string, QueueConfig> queues, List<ConfigError> errors)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (var start in queues.Keys)
        {
            if (!done.Contains(start))
            {
                Walk(start, queues, done, errors);
            }
        }
    }

    private static void CheckRemoval(QueueConfig queue, Subject subject, HashSet<string> queues)
    {
        if (queue.RemovedQueue is { Length: > 0 } self && self == queue.Name)
        {
            NameAnother(self, subject.At("removed-queue"));
        }
        else if (queue.RemovedQueue is { Length: > 0 } to && !queues.Contains(to))
        {
            subject.Wrong(
                "removed-queue", "removed-queue-unknown", $"there is no queue \"{to}\"; define it or remove the parameter");
        }

        if (queue.Replaces is { Length: > 0 } old && queues.Contains(old))
        {
            subject.Wrong(
                "replaces", "replaced-queue-there", $"queue \"{old}\" is still there; take it out, or remove the parameter");
        }
    }

    private static void NameAnother(string queue, Subject subject) =>
        subject.Wrong("queue-itself", $"\"{queue}\" is the queue itself; name another, or an extension");

    private static void CheckThreshold(OverflowRule rule, Subject subject)
    {
        subject.Defined("when", rule.When);
        if (rule.When == OverflowCondition.Length)
        {
            subject.Range("threshold", rule.Threshold, 1, ConfigLimits.LengthMax);
        }
        else
        {
            subject.Time("threshold", rule.Threshold, minMs: 1);
        }
    }

    private static void Walk(
        string start, IReadOnlyDictionary<string, QueueConfig> queues, HashSet<string> done, List<ConfigError> errors)
    {
        // The path from the start, each queue with the number of its rules already followed.
        List<(QueueConfig Queue, int Followed)> path = [(queues[start], 0)];
        HashSet<string> onPath = new(StringComparer.Ordinal) { start };
        while (path.Count > 0)
        {
            var (queue, followed) = path[^1];
            if (queue.Overflow.IsDefault || followed >= queue.Overflow.Length)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(queue.Name);
                done.Add(queue.Name);
                continue;
            }

            path[^1] = (queue, followed + 1);
            if (queue.Overflow[followed] is not { Queue: { } next } || next == queue.Name || !queues.TryGetValue(next, out var nextQueue))
            {
                continue;
            }

            if (onPath.Contains(next))
            {
                var circle = path.Select(step => step.Queue.Name).SkipWhile(name => name != next).ToList();
                errors.Add(new(
                    $"queue \"{queue.Name}\" / overflow {followed + 1} / queue",
                    "overflow-circle",
                    $"callers would go in a circle: {Shown(circle)} → {next}; let one of them lead to an extension"));
            }
            else if (!done.Contains(next))
            {
                path.Add((nextQueue, 0));
                onPath.Add(next);
            }
        }
    }

    private static string Shown(List<string> names) =>
        string.Join(" → ", names.Take(ShownMax)) + (names.Count > ShownMax ? $" → … ({names.Count} queues)" : "");
}
