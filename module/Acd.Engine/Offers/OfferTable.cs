using System.Diagnostics.CodeAnalysis;
using Acd.Engine.Agents;
using Acd.Engine.Ids;
using Acd.Engine.Queues;

namespace Acd.Engine.Offers;

/// <summary>All offers whose leg is, or may be, alive; and the pool their records come from.</summary>
/// <param name="life">
/// Any number; its low 20 bits become bits 32 to 51 of every id, so that a late event of an engine before this one in the same process
/// isn't taken for one of ours. Ids stay below 2^53 and survive JSON.
/// </param>
internal sealed class OfferTable(ulong life)
{
    private readonly Dictionary<OfferId, Offer> _offers = [];
    private readonly Stack<Offer> _pool = [];
    private ulong _lastId = (life & 0xFFFFF) << 32;

    public int Count => _offers.Count;

    public Dictionary<OfferId, Offer>.ValueCollection All => _offers.Values;

    public bool TryFind(OfferId id, [NotNullWhen(true)] out Offer? offer) => _offers.TryGetValue(id, out offer);

    /// <summary>A new offer of this agent's; the caller or the line is still to be said.</summary>
    public Offer Add(Agent agent, Queue queue, long nowMs)
    {
        if (!_pool.TryPop(out var offer))
        {
            offer = new Offer();
        }

        offer.Begin(new OfferId(++_lastId), agent, queue, nowMs);
        _offers.Add(offer.Id, offer);
        agent.Offers.Add(offer);
        return offer;
    }

    /// <summary>The leg is gone. The offer must have been severed from its caller before.</summary>
    public void Remove(Offer offer)
    {
        _offers.Remove(offer.Id);
        offer.Agent.Offers.Remove(offer);
        offer.Clear();
        _pool.Push(offer);
    }
}
