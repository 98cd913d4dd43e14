using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Engine.Recovery;

/// <summary>An agent as <see cref="RecoveryFold"/> knows him. Times monotonic, ms.</summary>
internal sealed class KnownAgent(string name)
{
    public AgentStatus Status { get; set; }

    public string Reason { get; set; } = "";

    public long SinceMs { get; set; }

    /// <summary>End of a limited break; 0: none.</summary>
    public long BreakUntilMs { get; set; }

    public int CallsAnswered { get; set; }

    public long TalkMs { get; set; }

    public int NoAnswerInARow { get; set; }

    /// <summary>A break that ended while nobody looked is over.</summary>
    public AgentRestored At(long nowMs)
    {
        var isOver = BreakUntilMs > 0 && BreakUntilMs <= nowMs;
        return new AgentRestored(
            name, isOver ? AgentStatus.Available : Status, isOver ? "" : Reason, nowMs - (isOver ? BreakUntilMs : SinceMs),
            Math.Max(0, BreakUntilMs - nowMs), CallsAnswered, TalkMs, NoAnswerInARow);
    }
}
