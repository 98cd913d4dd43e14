using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// The bridge ordered with <c>Bridge</c> is over. Exactly one per <c>Bridge</c> command whose caller was still there; without a
/// <see cref="BridgeStarted"/> before it, the bridge failed (the agent's leg was gone) and the caller waits again.
/// After a bridge that had started, <see cref="CallerLeft"/> follows; <see cref="LegEnded"/> comes before or after.
/// </summary>
/// <param name="Call">The caller.</param>
/// <param name="Offer">The offer whose leg it was.</param>
/// <param name="LegLivesOn">The agent's leg was transferred and lives on without the caller; he is busy with it until it ends.</param>
public readonly record struct BridgeEnded(CallId Call, OfferId Offer, bool LegLivesOn = false) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Bridges.Handle(this);
        return null;
    }
}
