using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// The bridge ordered with <c>Bridge</c> is over. Exactly one per <c>Bridge</c> command whose caller was still there; without a
/// <see cref="BridgeStarted"/> before it, the bridge failed (the agent's leg was gone) and the caller waits again.
/// After a bridge that had started, <see cref="CallerLeft"/> follows; <see cref="LegEnded"/> comes before or after.
/// </summary>
public readonly record struct BridgeEnded(CallId Call, OfferId Offer) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Bridges.Handle(this);
        return null;
    }
}
