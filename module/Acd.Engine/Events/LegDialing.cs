using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// The switch has begun to dial the agent's leg of this offer. Between <c>OriginateLeg</c> and this the leg waits for a worker.
/// </summary>
public readonly record struct LegDialing(OfferId Offer) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Legs.Handle(this);
        return null;
    }
}
