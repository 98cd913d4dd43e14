using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>The agent answered; the leg stands and waits for <c>Bridge</c> or <c>CancelLeg</c>.</summary>
/// <param name="Offer">The offer whose leg it is.</param>
/// <param name="LegUuid">UUID of the agent's channel.</param>
public readonly record struct LegAnswered(OfferId Offer, string LegUuid) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Legs.Handle(this);
        return null;
    }
}
