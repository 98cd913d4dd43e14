using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// The leg is gone. Every <c>OriginateLeg</c> yields exactly one of these: after a failed attempt, a cancel, or the end of an answered leg.
/// </summary>
/// <param name="Offer">The offer whose leg it was.</param>
/// <param name="Cause">Hang-up cause, FreeSWITCH's numbers (Q.850 below 128).</param>
public readonly record struct LegEnded(OfferId Offer, HangupCause Cause) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Legs.Handle(this);
        return null;
    }
}
