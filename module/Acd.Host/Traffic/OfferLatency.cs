using Acd.Engine.Ids;
using HdrHistogram;

namespace Acd.Host.Traffic;

/// <summary>
/// From what caused an offer (a caller joined, an agent's wrap-up ended, …) to the switch dialling the agent: queueing in both rings, the
/// engine's decision, and the wait for a leg worker. Time stamps are the switch's, so a slow engine thread shows. Engine thread only.
/// </summary>
internal sealed class OfferLatency
{
    private const long HighestUs = 60_000_000;
    private readonly LongHistogram _us = new(HighestUs, 3);
    private readonly Dictionary<OfferId, long> _orderedUs = [];

    public long Offers => _us.TotalCount;

    /// <summary>0 before the first offer.</summary>
    public double P50Ms => PercentileMs(50);

    /// <summary>0 before the first offer.</summary>
    public double P99Ms => PercentileMs(99);

    /// <summary>The engine ordered this offer's leg because of something that happened at <paramref name="causeUs"/>.</summary>
    public void Ordered(OfferId offer, long causeUs) => _orderedUs[offer] = causeUs;

    public void Dialing(OfferId offer, long atUs)
    {
        if (_orderedUs.Remove(offer, out long causeUs))
            _us.RecordValue(Math.Clamp(atUs - causeUs, 0, HighestUs));
    }

    /// <summary>The leg ended, perhaps before it was dialled: then it counts nowhere.</summary>
    public void Ended(OfferId offer) => _orderedUs.Remove(offer);

    private double PercentileMs(double percentile) => Offers > 0 ? _us.GetValueAtPercentile(percentile) / 1e3 : 0;
}
