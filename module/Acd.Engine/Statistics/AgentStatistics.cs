using Acd.Engine.Agents;
using static Acd.Engine.Statistics.AgentColumns;

namespace Acd.Engine.Statistics;

/// <summary>
/// What an agent did in a stretch of time, in all his queues. Time in states is split where an interval ends, up to the moment of asking.
/// While he is logged out, time counts only as long as a call still holds him.
/// </summary>
public sealed record AgentStatistics : AgentWork
{
    internal AgentStatistics(CountVector counts)
        : base(counts)
    {
    }

    public long LoggedInMs => Counts[AgentColumns.LoggedInMs];

    /// <summary>Time on break, ms.</summary>
    public long BreakMs => InStateMs(AgentState.NotReady);

    /// <summary>Time with calls of the queues, wrap-up included, ms; two at once count once.</summary>
    public long HandlingMs => InStateMs(AgentState.Talking) + InStateMs(AgentState.WrapUp);

    /// <summary>Time on duty without a call, ms: ready, reserved, ringing, cooling, releasing.</summary>
    public long WaitingForCallsMs => InStateMs(AgentState.Ready) + InStateMs(AgentState.Reserved) + InStateMs(AgentState.Ringing)
        + InStateMs(AgentState.Cooling) + InStateMs(AgentState.Releasing);

    public double? Occupancy => Measures.Occupancy(HandlingMs, WaitingForCallsMs);

    public double? Utilisation => Measures.Utilisation(HandlingMs, LoggedInMs);

    /// <summary>Time in a state while logged in, ms.</summary>
    public long InStateMs(AgentState state) => Counts[FirstState + (int)state];

    /// <summary>Both together: nodes, intervals, or agents of a team.</summary>
    public static AgentStatistics Merge(AgentStatistics a, AgentStatistics b) =>
        new(CountVector.Merge(a.Counts, b.Counts, maxColumn: -1))
        {
            Agent = a.Agent == b.Agent ? a.Agent : "",
            From = a.From < b.From ? a.From : b.From,
            Until = a.Until > b.Until ? a.Until : b.Until,
        };
}
