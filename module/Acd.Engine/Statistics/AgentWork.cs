namespace Acd.Engine.Statistics;

/// <summary>Offers and calls of an agent in a stretch of time. Immutable, free to roam. Calls are booked when they end.</summary>
public abstract record AgentWork
{
    private protected AgentWork(CountVector counts) => Counts = counts;

    /// <summary>Agent name; empty after merging different ones.</summary>
    public required string Agent { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>Callers he was offered.</summary>
    public long Offers => Counts[AgentColumns.Offers];

    public long OffersAnswered => Counts[AgentColumns.OffersAnswered];

    public long OffersNoAnswer => Counts[AgentColumns.OffersNoAnswer];

    public long OffersBusy => Counts[AgentColumns.OffersBusy];

    public long OffersRejected => Counts[AgentColumns.OffersRejected];

    /// <summary>Offers his phone couldn't take: not registered, out of order, …</summary>
    public long OffersTechnical => Counts[AgentColumns.OffersTechnical];

    /// <summary>Offers that ended without his doing: the caller left, another agent was faster.</summary>
    public long OffersWithdrawn => Counts[AgentColumns.OffersWithdrawn];

    /// <summary>Ringing time of all offers that are over, ms.</summary>
    public long RingMs => Counts[AgentColumns.RingMs];

    /// <summary>Talks that ended.</summary>
    public long Talks => Counts[AgentColumns.Talks];

    public long TalkMs => Counts[AgentColumns.TalkMs];

    /// <summary>Wrap-ups that ended.</summary>
    public long WrapUps => Counts[AgentColumns.WrapUps];

    public long WrapUpMs => Counts[AgentColumns.WrapUpMs];

    /// <summary>Calls whose wrap-up ended, or whose talk ended without one.</summary>
    public long Handled => Counts[AgentColumns.Handled];

    /// <summary>Talk and wrap-up of the handled calls, ms.</summary>
    public long HandleMs => Counts[AgentColumns.HandleMs];

    public double? AverageHandleTimeMs => Measures.AverageHandleTimeMs(HandleMs, Handled);

    public double? AverageWrapUpTimeMs => Measures.AverageWrapUpTimeMs(WrapUpMs, WrapUps);

    internal CountVector Counts { get; }
}
