using System.Globalization;

namespace Acd.Analysis.Rules;

/// <summary>Queues that filled.</summary>
internal static class PeakRules
{
    /// <summary>The engine empties its ring in milliseconds; a quarter of it means that it stood still for a while.</summary>
    private const double RingShare = 0.25;

    /// <summary>FreeSWITCH delivers an event in less than a millisecond.</summary>
    private const double LateMs = 1_000;

    public static IEnumerable<Limit> Of(QueuePeaks? peaks)
    {
        if (peaks is null)
            yield break;
        if (peaks.RingEvents >= RingShare * peaks.RingCapacity)
        {
            yield return new Limit
            {
                Id = "ring",
                What = Invariant($"{peaks.RingEvents} events waited for the engine at a time, there is room for {peaks.RingCapacity}"),
                Change = "something took the processor from the engine: 'acd doctor', and what else the log has of that time",
            };
        }
        if (peaks.EventLagMs >= LateMs)
        {
            yield return new Limit
            {
                Id = "event-lag", Seconds = (long)(peaks.EventLagMs / 1_000),
                What = Invariant($"FreeSWITCH delivered events {peaks.EventLagMs / 1e3:F1} s late at worst"),
                Change = "event socket clients and modules that take their time over events: ask for fewer, or it is the processor",
            };
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
