using Acd.Engine.Routing;

namespace Acd.Engine.Queues;

/// <summary>Finds places in a queue by number, over all its lines. O(lines × log² n), for orders and not for every event.</summary>
internal static class Positions
{
    /// <summary>The standing that puts the caller at this position, 1 being the first. He mustn't stand in a line himself.</summary>
    public static CallerStanding StandingAt(Queue queue, Caller caller, int position, long nowMs)
    {
        var count = 0;
        foreach (var line in queue.Routes.AllLines)
        {
            count += line.Count;
        }

        if (count == 0)
        {
            return caller.Standing;
        }

        var index = Math.Clamp(position, 1, count + 1) - 1;
        if (index == count)
        {
            return caller.Standing.JustAfter(At(queue, count - 1, nowMs).Standing);
        }

        CallerStanding? before = index == 0 ? null : At(queue, index - 1, nowMs).Standing;
        return caller.Standing.JustBefore(At(queue, index, nowMs).Standing, before);
    }

    /// <summary>How many callers in line of this queue come before the caller.</summary>
    public static int CountBefore(Queue queue, Caller caller, long nowMs)
    {
        var rank = caller.Standing.RankAt(nowMs);
        var count = 0;
        foreach (var line in queue.Routes.AllLines)
        {
            count += line.CountBefore(rank, nowMs);
        }

        return count;
    }

    /// <summary>The caller with so many others before him: a binary search in each tree, by rank over all.</summary>
    private static Caller At(Queue queue, int index, long nowMs)
    {
        foreach (var line in queue.Routes.AllLines)
        {
            if ((Search(queue, line.Ageing, index, nowMs) ?? Search(queue, line.Aged, index, nowMs)) is { } found)
            {
                return found;
            }
        }

        // Somebody has reached the cap of ageing and his deadline, due by now, hasn't fired: his tree isn't in order for a moment.
        return queue.Routes.AllLines.SelectMany(line => line.InTrees())
            .OrderBy(caller => caller.Standing.RankAt(nowMs)).ElementAt(index);
    }

    private static Caller? Search(Queue queue, RankTree<CallerRank, Caller> tree, int index, long nowMs)
    {
        int low = 0, high = tree.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var candidate = tree.Select(middle);
            var before = CountBefore(queue, candidate, nowMs);
            if (before == index)
            {
                return candidate;
            }

            (low, high) = before < index ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
