using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>Caller and agent hear each other.</summary>
public readonly record struct BridgeStarted(CallId Call, OfferId Offer) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Bridges.Handle(this);
        return null;
    }
}
