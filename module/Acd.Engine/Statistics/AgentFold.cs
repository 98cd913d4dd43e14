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

    public void OfferAnswered(in Fact fact) => CountRung(fact, QueueColumns.OffersAnswered, AgentColumns.OffersAnswered);

    public void OfferFailed(in Fact fact) => CountRung(fact, QueueColumns.OffersFailed, ColumnOf(fact.Cause));

    private void CountRung(in Fact fact, int queueColumn, int agentColumn)
    {
        var (agent, queue) = Count(fact, queueColumn, agentColumn);
        agent.Add(tallies.Now, queue, AgentColumns.RingMs, fact.DurationMs);
    }

    private (AgentTally Agent, QueueTally Queue) Count(in Fact fact, int queueColumn, int agentColumn)
    {
        var queue = tallies.Queue(fact.Queue);
        var agent = tallies.Agent(fact.Agent);
        queue.Add(tallies.Now, queueColumn);
        agent.Add(tallies.Now, queue, agentColumn);
        return (agent, queue);
    }

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
