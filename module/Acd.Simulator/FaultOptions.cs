namespace Acd.Simulator;

/// <summary>What goes wrong, each with its probability 0..1; all 0 is a switch that keeps its contract to the letter.</summary>
public sealed record FaultOptions
{
    /// <summary>Per cancelled leg: the agent picks up while the cancel is on its way, so the answer comes after it.</summary>
    public double LateAnswerAfterCancel { get; init; }

    /// <summary>Per answered leg: it drops right after the answer, before or just after it could be bridged.</summary>
    public double AnswerThenDrop { get; init; }

    /// <summary>Per event of a call or leg: it is delivered twice in a row.</summary>
    public double DuplicateEvent { get; init; }

    /// <summary>Per leg: its <c>LegEnded</c> is lost and delivered only after <see cref="LostLegEndedSeconds"/>.</summary>
    public double LostLegEnded { get; init; }

    public double LostLegEndedSeconds { get; init; } = 30;
}
