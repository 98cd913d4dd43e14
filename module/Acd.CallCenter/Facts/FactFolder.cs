using Acd.CallCenter.Book;
using Acd.Engine.Facts;

namespace Acd.CallCenter.Facts;

/// <summary>
/// Folds the engine's facts into the book, and tells of each what mod_callcenter would: events, channel variables, presence. Facts that
/// are told together are held until the next one, or until <see cref="Flush"/>.
/// </summary>
internal sealed class FactFolder(CallCenterBook book, CallerFacts callers, OfferFacts offers, AgentFacts agents, Func<long, long> epochOf)
{
    public void Take(in Fact fact)
    {
        long nowEpoch = epochOf(fact.AtMs);
        if (fact.Kind is not (FactKind.CallerResumed or FactKind.AgentStatusChanged))
        {
            Flush();
        }

        if (fact.Agent.Length > 0)
        {
            book.Changed.Add(fact.Agent);
        }

        switch (fact.Kind)
        {
            case FactKind.CallerJoined:
                book.Discard(nowEpoch);
                callers.Joined(in fact, nowEpoch);
                break;
            case FactKind.CallerResumed:
                callers.Resumed(in fact, nowEpoch);
                break;
            case FactKind.CallerRefused:
                callers.Refused(in fact);
                break;
            case FactKind.CallerMoved:
                callers.Moved(in fact);
                break;
            case FactKind.OfferStarted:
                offers.Started(in fact, nowEpoch);
                break;
            case FactKind.OfferAnswered:
                offers.Answered(in fact, nowEpoch);
                break;
            case FactKind.OfferFailed:
                if (offers.Failed(in fact, nowEpoch) is { } gone)
                {
                    agents.LoseLeg(gone, nowEpoch);
                }

                break;
            case FactKind.CallerAnswered:
                offers.Bridged(in fact, nowEpoch);
                break;
            case FactKind.CallerEnded:
                callers.Ended(in fact, nowEpoch);
                break;
            case FactKind.AgentStateChanged:
                agents.StateChanged(in fact, nowEpoch);
                break;
            case FactKind.AgentStatusChanged:
                agents.StatusChanged(in fact, nowEpoch);
                break;
        }
    }

    public void Flush()
    {
        callers.Flush();
        offers.Flush();
    }
}
