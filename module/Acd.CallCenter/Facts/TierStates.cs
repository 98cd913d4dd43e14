using Acd.CallCenter.Book;
using Acd.CallCenter.States;

namespace Acd.CallCenter.Facts;

/// <summary>What becomes of an agent's tiers while he is offered and talks.</summary>
internal sealed class TierStates(CallCenterBook book)
{
    public void Offering(string queue, string agent)
    {
        foreach (TierRecord tier in book.TiersOf(agent))
        {
            if (tier.Queue == queue)
            {
                Become(tier, TierActivity.Offering);
            }
            else if (tier.State == TierActivity.Ready)
            {
                Become(tier, TierActivity.Standby);
            }
        }
    }

    public void Set(string queue, string agent, TierActivity state)
    {
        if (book.Tier(queue, agent) is { } tier)
        {
            Become(tier, state);
        }
    }

    /// <summary>The attempt or the call is over.</summary>
    public void Over(string queue, string agent, bool noAnswer)
    {
        foreach (TierRecord tier in book.TiersOf(agent))
        {
            if (tier.Queue == queue)
            {
                Become(tier, noAnswer ? TierActivity.NoAnswer : TierActivity.Ready);
            }
            else if (tier.State == TierActivity.Standby)
            {
                Become(tier, TierActivity.Ready);
            }
        }
    }

    private void Become(TierRecord tier, TierActivity state)
    {
        book.IsStale |= tier.IsHeld;
        tier.Become(state);
    }
}
