using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// What the switch has at this moment. Everything it reported before it counted comes before this. Who was here when the question was asked
/// and is missing twice running is gone, and its end got lost on the way.
/// </summary>
/// <param name="AskedAtMs">When the engine's side asked, monotonic ms; what is younger isn't judged.</param>
/// <param name="Callers">Callers in the application, those who talk included.</param>
/// <param name="Legs">Agents' legs, from the order to dial to their end.</param>
/// <param name="IdleLegs">Of those, the ones that aren't bridged.</param>
public readonly record struct ChannelsCounted(
    long AskedAtMs, IReadOnlySet<CallId> Callers, IReadOnlySet<OfferId> Legs, IReadOnlySet<OfferId> IdleLegs) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Reconciler.Handle(this);
        return null;
    }
}
