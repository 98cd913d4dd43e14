using Acd.Engine.Config;

namespace Acd.Engine.Routing;

/// <summary>
/// When levels open to a caller, mod_callcenter's rules: with tier rules, a level above 0 opens after the configured wait, times its number
/// if so configured. That the lowest staffed level is open at once is the routes' business, because it changes with the agents.
/// </summary>
internal static class TierRules
{
    /// <summary>How many levels, lowest first, are open after a wait.</summary>
    public static int ReachAt(QueueConfig queue, QueueLevels levels, long waitMs)
    {
        var reach = 0;
        while (reach < levels.Count && OpensAtMs(queue, levels[reach].Number) <= waitMs)
        {
            reach++;
        }

        return reach;
    }

    /// <summary>The wait after which the next level opens; <see cref="long.MaxValue"/>: none will.</summary>
    public static long NextMs(QueueConfig queue, QueueLevels levels, long waitMs)
    {
        var reach = ReachAt(queue, levels, waitMs);
        return reach < levels.Count ? OpensAtMs(queue, levels[reach].Number) : long.MaxValue;
    }

    public static long OpensAtMs(QueueConfig queue, int level) =>
        !queue.TierRulesApply || level <= 0 ? 0 : queue.TierRuleMultiplyLevel ? level * queue.TierRuleWaitMs : queue.TierRuleWaitMs;
}
