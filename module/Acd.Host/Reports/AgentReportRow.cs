using Acd.Engine.Agents;
using Acd.Engine.Statistics;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Reports;

/// <summary>One agent in one stretch of time. Times in ms, rates 0 to 1; nulls where there is nothing to divide by.</summary>
internal sealed record AgentReportRow
{
    public required string Agent { get; init; }

    /// <summary>Null: all his queues together.</summary>
    public string? Queue { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required long Offers { get; init; }

    public required long OffersAnswered { get; init; }

    public required long OffersNoAnswer { get; init; }

    public required long OffersBusy { get; init; }

    public required long OffersRejected { get; init; }

    public required long OffersTechnical { get; init; }

    public required long OffersWithdrawn { get; init; }

    public required long RingMs { get; init; }

    public required long TalkMs { get; init; }

    public required long WrapUpMs { get; init; }

    public required long Handled { get; init; }

    public required double? AverageHandleTimeMs { get; init; }

    public required double? AverageWrapUpTimeMs { get; init; }

    /// <summary>Null for a single queue, as the rest: a state belongs to no queue.</summary>
    public long? LoggedInMs { get; init; }

    /// <summary>Time in each state while logged in; only states there were.</summary>
    public IReadOnlyDictionary<string, long>? StatesMs { get; init; }

    public double? Occupancy { get; init; }

    public double? Utilisation { get; init; }

    public static AgentReportRow Of(AgentStatistics agent) => OfWork(agent) with
    {
        LoggedInMs = agent.LoggedInMs,
        StatesMs = Enum.GetValues<AgentState>().Where(state => agent.InStateMs(state) > 0)
            .ToDictionary(AgentStateText.Of, agent.InStateMs),
        Occupancy = agent.Occupancy,
        Utilisation = agent.Utilisation,
    };

    public static AgentReportRow Of(AgentQueueStatistics agent) => OfWork(agent) with { Queue = agent.Queue };

    private static AgentReportRow OfWork(AgentWork work) => new()
    {
        Agent = work.Agent,
        From = work.From,
        Until = work.Until,
        Offers = work.Offers,
        OffersAnswered = work.OffersAnswered,
        OffersNoAnswer = work.OffersNoAnswer,
        OffersBusy = work.OffersBusy,
        OffersRejected = work.OffersRejected,
        OffersTechnical = work.OffersTechnical,
        OffersWithdrawn = work.OffersWithdrawn,
        RingMs = work.RingMs,
        TalkMs = work.TalkMs,
        WrapUpMs = work.WrapUpMs,
        Handled = work.Handled,
        AverageHandleTimeMs = work.AverageHandleTimeMs,
        AverageWrapUpTimeMs = work.AverageWrapUpTimeMs,
    };
}
