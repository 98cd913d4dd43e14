using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;

namespace Acd.Engine.Statistics;

/// <summary>Facts of agents.</summary>
internal sealed class AgentFold(Tallies tallies, Handling handling)
{
    public void StateChanged(in Fact fact)
    {
        var agent = tallies.Agent(fact.Agent);
        agent.BookTime(tallies.Timeline, tallies.NowMs);
        agent.State = fact.State;
        handling.StateChanged(agent, fact);
    }

    public void StatusChanged(in Fact fact)
    {
        var agent = tallies.Agent(fact.Agent);
        agent.BookTime(tallies.Timeline, tallies.NowMs);
        agent.Status = fact.Status;
    }

    public void Offered(in Fact fact) => Count(fact, QueueColumns.Offers, AgentColumns.Offers);

    public void OfferAnswered(in Fact fact)
    {
        Count(fact, QueueColumns.OffersAnswered, AgentColumns.OffersAnswered);
        Rang(fact);
    }

    public void OfferFailed(in Fact fact)
    {
        Count(fact, QueueColumns.OffersFailed, ColumnOf(fact.Cause));
        Rang(fact);
    }

    private void Count(in Fact fact, int queueColumn, int agentColumn)
    {
        var queue = tallies.Queue(fact.Queue);
        queue.Add(tallies.Now, queueColumn);
        tallies.Agent(fact.Agent).Add(tallies.Now, queue, agentColumn);
    }

    private void Rang(in Fact fact) =>
        tallies.Agent(fact.Agent).Add(tallies.Now, tallies.Queue(fact.Queue), AgentColumns.RingMs, fact.DurationMs);

    private static int ColumnOf(HangupCause cause) => cause switch
    {
        HangupCause.OriginatorCancel or HangupCause.LoseRace or HangupCause.ManagerRequest or HangupCause.SystemShutdown =>
            AgentColumns.OffersWithdrawn,
        _ => OfferFailures.Classify(cause) switch
        {
            OfferFailure.NoAnswer => AgentColumns.OffersNoAnswer,
            OfferFailure.Busy => AgentColumns.OffersBusy,
            OfferFailure.Rejected => AgentColumns.OffersRejected,
            _ => AgentColumns.OffersTechnical,
        },
    };
}
