namespace Acd.Simulator;

/// <summary>What goes wrong, each with its probability 0..1; all 0 is a switch that keeps its contract to the letter.</summary>
public sealed record FaultOptions
{
    /// <summary>Per cancelled leg or customer: the answer was on its way, so it comes after the cancel.</summary>
    public double LateAnswerAfterCancel { get; init; }

    /// <summary>Per answered leg: it drops right after the answer, before or just after it could be bridged.</summary>
    public double AnswerThenDrop { get; init; }

    /// <summary>
    /// Per step of a call (joined, accepted, offered, agent answered, bridged, called back): the caller hangs up within
    /// <see cref="HangUpSeconds"/> of it.
    /// </summary>
    public double HangUpAtStep { get; init; }

    public double HangUpSeconds { get; init; } = 0.2;

    /// <summary>Per event of a call or leg: it is delivered twice in a row.</summary>
    public double DuplicateEvent { get; init; }

    /// <summary>Per event of a call or leg: it is never delivered.</summary>
    public double LostEvent { get; init; }

    /// <summary>Per leg: its <c>LegEnded</c> is lost and delivered only after <see cref="LostLegEndedSeconds"/>.</summary>
    public double LostLegEnded { get; init; }

    public double LostLegEndedSeconds { get; init; } = 30;

    /// <summary>
    /// Per event of a call or leg: from now on the clock is wrong by up to <see cref="ClockStepSeconds"/>, ahead or behind.
    /// </summary>
    public double ClockStep { get; init; }

    public double ClockStepSeconds { get; init; } = 20;

    /// <summary>Per leg: the configuration is changed within <see cref="ConfigChangeSeconds"/> of its beginning to ring.</summary>
    public double ConfigChangeDuringOffer { get; init; }

    public double ConfigChangeSeconds { get; init; } = 1;

    /// <summary>Per recording: it can't begin.</summary>
    public double RecordingFails { get; init; }

    internal IEnumerable<double> Probabilities =>
    [
        LateAnswerAfterCancel, AnswerThenDrop, HangUpAtStep, DuplicateEvent, LostEvent, LostLegEnded, ClockStep, ConfigChangeDuringOffer,
        RecordingFails,
    ];

    internal IEnumerable<double> Durations => [HangUpSeconds, LostLegEndedSeconds, ClockStepSeconds, ConfigChangeSeconds];
}
