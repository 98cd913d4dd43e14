using Acd.Engine.Offers;

namespace Acd.Engine.Tests.Offers;

public class LinkedOffersTests
{
    private readonly Offer[] _offers = [new(), new(), new()];

    [Fact]
    public void They_stand_in_the_order_in_which_they_came() => AssertOrder(Filled(), 0, 1, 2);

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(1, 0, 2)]
    [InlineData(2, 0, 1)]
    public void Any_can_be_taken_out(int taken, int first, int second)
    {
        var list = Filled();
        list.Remove(_offers[taken]);
        AssertOrder(list, first, second);
        Assert.Null(_offers[taken].List);
    }

    [Fact]
    public void The_last_one_leaves_it_empty_and_may_come_back()
    {
        var list = new LinkedOffers();
        list.Add(_offers[0]);
        list.Remove(_offers[0]);
        Assert.True(list.IsEmpty);
        Assert.Null(list.First);
        Assert.Null(list.Last);
        list.Add(_offers[0]);
        AssertOrder(list, 0);
    }

    [Fact]
    public void Who_is_taken_out_and_put_back_comes_last()
    {
        var list = Filled();
        list.Remove(_offers[0]);
        list.Add(_offers[0]);
        AssertOrder(list, 1, 2, 0);
    }

    [Fact]
    public void An_offer_stands_in_one_list_at_most()
    {
        var list = Filled();
        var other = new LinkedOffers();
        Assert.Throws<InvalidOperationException>(() => other.Add(_offers[1]));
        other.Remove(_offers[1]);
        AssertOrder(list, 0, 1, 2);
        Assert.True(other.IsEmpty);
    }

    private LinkedOffers Filled()
    {
        var list = new LinkedOffers();
        Array.ForEach(_offers, list.Add);
        return list;
    }

    private void AssertOrder(LinkedOffers list, params int[] expected)
    {
        List<Offer> forth = [];
        for (var offer = list.First; offer is not null; offer = offer.After)
        {
            forth.Add(offer);
        }

        List<Offer> back = [];
        for (var offer = list.Last; offer is not null; offer = offer.Before)
        {
            back.Insert(0, offer);
        }

        Assert.Equal(expected.Select(index => _offers[index]), forth);
        Assert.Equal(forth, back);
        Assert.Equal(expected.Length, list.Count);
    }
}
