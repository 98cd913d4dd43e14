using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>A waiting caller wants to be called back; he keeps his place and may hang up.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Number">Where to call; empty: his own number. Data from outside, checked against the queue's prefixes.</param>
/// <param name="NotBeforeMs">Not earlier than so long from now, ms.</param>
/// <param name="NotAfterMs">Not later than so long from now, ms; 0: the queue's expiry.</param>
public readonly record struct CallbackRequested(CallId Call, string Number = "", long NotBeforeMs = 0, long NotAfterMs = 0) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Callbacks.Handle(this);
}
