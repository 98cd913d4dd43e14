using Acd.Engine.Ids;

namespace Acd.Bench.Theory.Simulation;

/// <summary>What the simulated world will do.</summary>
internal enum AgendaKind
{
    Arrival,
    PatienceEnds,
    TalkEnds,
}

/// <summary>One entry of the agenda; the offer counts with <see cref="AgendaKind.TalkEnds"/>.</summary>
internal readonly record struct AgendaItem(AgendaKind Kind, CallId Call, OfferId Offer);
