using System.Globalization;

namespace Acd.Analysis.Rules;

/// <summary>
/// Why callers waited. Time in which phones rang longer than somebody who is there needs belongs to the agents, the rest to their number;
/// lost callers are shared out in the same proportion.
/// </summary>
internal static class WaitingRules
{
    private const long PromptRingMs = 5_000;
    private const long OffersMin = 3;
    private const double FailedShare = 0.2;
    private const long ShortWaitMs = 20_000;
    private const int Named = 5;

    public static IEnumerable<Limit> Of(Findings findings)
    {
        AgentFigures[] slow = [.. findings.Agents.Where(IsSlow).OrderByDescending(TooLongMs)];
        long waitMs = findings.Queues.Sum(queue => queue.WaitMs), lost = findings.Queues.Sum(queue => queue.Lost);
        long slowMs = slow.Sum(TooLongMs);
        double share = slow.Length == 0 ? 0 : Math.Min(1, (double)slowMs / Math.Max(waitMs, 1));
        if (slow.Length > 0)
        {
            yield return new Limit
            {
                Id = "slow-agents", Callers = (long)(lost * share), Seconds = slowMs / 1_000,
                Evidence = [.. slow.Take(Named).Select(Text)],
                What = Invariant($"{slow.Length} of {findings.Agents.Count(agent => agent.Offers > 0)} agents let phones ring or ") +
                    Invariant($"didn't answer, {slow.Sum(agent => agent.Failed)} of {slow.Sum(agent => agent.Offers)} offers failed"),
                Change = "talk to them, look at their phones, or shorten ring-timeout and set max-no-answer: who is away gets no calls",
            };
        }
        QueueFigures[] waiting = [.. findings.Queues.Where(HasWaiting).OrderByDescending(queue => queue.WaitMs)];
        if (waiting.Length > 0 && share < 0.5)
        {
            yield return new Limit
            {
                Id = "few-agents", Callers = lost - (long)(lost * share), Seconds = Math.Max(0, waitMs - slowMs) / 1_000,
                Evidence = [.. waiting.Take(Named).Select(Text)],
                What = Invariant($"callers waited for agents in {waiting.Length} queues, {lost} were lost"),
                Change = "more agents at that time, or other queues' agents as a second tier ('acd report queue' has the intervals)",
            };
        }
    }

    private static bool IsSlow(AgentFigures agent) => agent.Offers >= OffersMin
        && (agent.Failed >= FailedShare * agent.Offers || agent.RingMs > 2 * PromptRingMs * agent.Offers);

    private static long TooLongMs(AgentFigures agent) =>
        Math.Max(agent.Failed * 1_000, agent.RingMs - (PromptRingMs * (agent.Offers - agent.Failed)));

    private static bool HasWaiting(QueueFigures queue) =>
        queue.Lost > 0 || queue.WaitMs > ShortWaitMs * Math.Max(1, queue.Answered) || queue.LongestWaitMs > 3 * ShortWaitMs;

    private static string Text(AgentFigures agent) =>
        Invariant($"agent {agent.Name}: {agent.Failed} of {agent.Offers} offers failed, ") +
        Invariant($"{agent.RingMs / 1e3 / agent.Offers:F1} s of ringing each");

    private static string Text(QueueFigures queue) =>
        Invariant($"queue {queue.Name}: {queue.Offered} callers, {queue.Answered} answered, ") +
        Invariant($"{queue.Lost} lost, longest wait {queue.LongestWaitMs / 1e3:F0} s");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
