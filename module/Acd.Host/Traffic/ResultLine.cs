using System.Globalization;

namespace Acd.Host.Traffic;

/// <summary>The line machines read. The service level is 0 as long as nobody was answered and nobody abandoned.</summary>
internal static class ResultLine
{
    public static string Of(TrafficCounters counters, OfferLatency offers) => string.Create(
        CultureInfo.InvariantCulture,
        $"result offered={counters.Offered} answered={counters.Answered} abandoned={counters.Abandoned} waiting={counters.WaitingNow} " +
        $"service_level={counters.ServiceLevel ?? 0:F3} p50_offer_ms={offers.P50Ms:F2} p99_offer_ms={offers.P99Ms:F2}");
}
