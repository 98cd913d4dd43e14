namespace Acd.Bench.Engine.Workload;

/// <summary>What the recorded world does; from <see cref="Dials"/> on: what the engine ordered.</summary>
internal enum WorldEventKind
{
    QuietArrival,
    PatienceEnds,
    Answers,
    RingsOut,
    TalkEnds,
    BreakEnds,
    Dials,
    Bridges,
    Cancels,
}

/// <summary>One of these, with the caller, the offer and the agent it is about, as far as there are any.</summary>
internal readonly record struct WorldEvent(WorldEventKind Kind, ulong Call, ulong Offer, int Agent);
