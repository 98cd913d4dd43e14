namespace Acd.Engine.Offers;

/// <summary>
/// Offers of one caller, or of nobody in particular, in the order in which they were made. The links lie in the offers, so that adding and
/// taking out cost O(1) and allocate nothing; an offer stands in one such list at most.
/// </summary>
internal sealed class LinkedOffers
{
    public Offer? First { get; private set; }

    public Offer? Last { get; private set; }

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public void Add(Offer offer)
    {
        if (offer.List is not null)
        {
            throw new InvalidOperationException("The offer stands in a list already; take it out first.");
        }

        offer.List = this;
        offer.Before = Last;
        if (Last is null)
        {
            First = offer;
        }
        else
        {
            Last.After = offer;
        }

        Last = offer;
        Count++;
    }

    /// <summary>Harmless when it isn't in this list.</summary>
    public void Remove(Offer offer)
    {
        if (offer.List != this)
        {
            return;
        }

        if (offer.Before is { } before)
        {
            before.After = offer.After;
        }
        else
        {
            First = offer.After;
        }

        if (offer.After is { } after)
        {
            after.Before = offer.Before;
        }
        else
        {
            Last = offer.Before;
        }

        offer.Before = offer.After = null;
        offer.List = null;
        Count--;
    }
}
