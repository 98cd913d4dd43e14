using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Engine.Facts;

/// <summary>
/// One thing that happened, for the store, wallboard, events and metrics. Flat and by value; <see cref="FactKind"/> says which
/// fields count, the others are empty. The state of everything can be computed by folding the facts in order of <see cref="Sequence"/>.
/// </summary>
public readonly record struct Fact
{
    public FactKind Kind { get; init; }

    /// <summary>Ascending by one, starting with 1, in each life of the engine.</summary>
    public long Sequence { get; init; }

    /// <summary>Monotonic time of the event that caused it, ms.</summary>
    public long AtMs { get; init; }

    public string Queue { get; init; }

    public string Agent { get; init; }

    public CallId Call { get; init; }

    public OfferId Offer { get; init; }

    public string CallUuid { get; init; }

    public string CallerNumber { get; init; }

    public string CallerName { get; init; }

    public CallerOutcome Outcome { get; init; }

    public HangupCause Cause { get; init; }

    public AgentState State { get; init; }

    public AgentState StateBefore { get; init; }

    public AgentStatus Status { get; init; }

    public AgentStatus StatusBefore { get; init; }

    /// <summary>Time from joining to being connected or leaving, ms.</summary>
    public long WaitMs { get; init; }

    public long DurationMs { get; init; }

    /// <summary>Number of an attempt, from 1.</summary>
    public int Attempt { get; init; }

    public int Priority { get; init; }

    /// <summary>Points beside the queue's.</summary>
    public long Score { get; init; }

    /// <summary>It goes on with a visit that began before this engine, or in a wait the caller gets credit for.</summary>
    public bool IsResumed { get; init; }

    public string Text { get; init; }

    /// <summary>Who follows the agent: the extension or dial string he was called with. Of an action: who took it.</summary>
    public string Supervisor { get; init; }
}
