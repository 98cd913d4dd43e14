using System.Globalization;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host;

/// <summary>
/// Says on the channel of a caller who is connected how many offers that took and why this agent got him, so that the switch's own records
/// of calls carry it. Engine thread only.
/// </summary>
/// <param name="doors">Null: the switch has no channels.</param>
internal sealed class CallVariables(ISwitchDoors? doors) : IFactSink
{
    private readonly Dictionary<OfferId, Fact> _offers = [];
    private readonly Dictionary<CallId, int> _counts = [];

    public void Take(in Fact fact)
    {
        if (doors is null)
            return;
        switch (fact.Kind)
        {
            case FactKind.OfferStarted:
                _offers[fact.Offer] = fact;
                if (fact.Call != default)
                    _counts[fact.Call] = _counts.GetValueOrDefault(fact.Call) + 1;
                break;
            case FactKind.OfferFailed:
                _offers.Remove(fact.Offer);
                break;
            case FactKind.CallerAnswered:
                Connected(fact);
                break;
            case FactKind.CallerEnded:
                _counts.Remove(fact.Call);
                break;
        }
    }

    private void Connected(in Fact fact)
    {
        // Whoever was taken over from an engine before this one wasn't offered by it.
        if (!_offers.Remove(fact.Offer, out var offer) || fact.CallUuid.Length == 0)
            return;
        string offers = Math.Max(1, _counts.GetValueOrDefault(fact.Call)).ToString(CultureInfo.InvariantCulture);
        doors!.SetVariables(fact.CallUuid, [new("acd_offers", offers), new("acd_explanation", OfferExplanation.Of(offer))]);
    }
}
