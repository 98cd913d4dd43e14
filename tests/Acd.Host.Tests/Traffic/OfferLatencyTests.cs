using Acd.Host.Traffic;

namespace Acd.Host.Tests.Traffic;

public sealed class OfferLatencyTests
{
    private readonly OfferLatency _offers = new();

    [Fact]
    public void Percentiles_are_over_offers_from_cause_to_dialling()
    {
        for (ulong i = 1; i <= 100; i++)
        {
            _offers.Ordered(new OfferId(i), causeUs: 1_000_000);
            _offers.Dialing(new OfferId(i), atUs: 1_000_000 + ((long)i * 100));
        }

        Assert.Equal(100, _offers.Offers);
        Assert.InRange(_offers.P50Ms, 4.99, 5.01);
        Assert.InRange(_offers.P99Ms, 9.89, 9.91);
    }

    [Fact]
    public void A_leg_that_ended_before_it_was_dialled_counts_nowhere()
    {
        _offers.Ordered(new OfferId(1), causeUs: 0);
        _offers.Ended(new OfferId(1));
        _offers.Dialing(new OfferId(1), atUs: 50);

        Assert.Equal(0, _offers.Offers);
    }

    [Fact]
    public void A_second_dialling_event_and_an_unknown_offer_change_nothing()
    {
        _offers.Ordered(new OfferId(1), causeUs: 0);
        _offers.Dialing(new OfferId(1), atUs: 50);
        _offers.Dialing(new OfferId(1), atUs: 5_000_000);
        _offers.Dialing(new OfferId(2), atUs: 5_000_000);

        Assert.Equal((1, 0.05), (_offers.Offers, _offers.P99Ms));
    }

    [Fact]
    public void Times_outside_the_histogram_are_held_at_its_ends()
    {
        _offers.Ordered(new OfferId(1), causeUs: 100);
        _offers.Dialing(new OfferId(1), atUs: 0);
        Assert.Equal(0, _offers.P50Ms);
        _offers.Ordered(new OfferId(2), causeUs: 0);
        _offers.Dialing(new OfferId(2), atUs: 3_600_000_000);
        Assert.InRange(_offers.P99Ms, 59_900, 60_100);
    }
}
