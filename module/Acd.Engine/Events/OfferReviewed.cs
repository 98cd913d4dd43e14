using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// The answer to <see cref="Facts.FactKind.OfferProposed"/>: who may be offered this caller. Late or unasked for it changes nothing;
/// without it the strategy decides at the deadline.
/// </summary>
/// <param name="Call">The caller.</param>
/// <param name="Vetoed">Agents who aren't offered him for <paramref name="VetoMs"/>; unknown names count for nothing.</param>
/// <param name="Order">
/// Who comes first, by name. The first of them who is free is offered the caller; when none is, the strategy decides.
/// </param>
/// <param name="VetoMs">How long the veto holds, ms, an hour at most.</param>
public readonly record struct OfferReviewed(
    CallId Call, IReadOnlyList<string> Vetoed, IReadOnlyList<string> Order, long VetoMs = 10_000) : IEngineInput
{
    /// <summary>What his agent hears before they are connected, from now on; null: as before.</summary>
    public IReadOnlyList<string>? AgentPrompt { get; init; }

    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Reviews.Handle(this);
        return null;
    }
}
