using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>Somebody orders that a talk be recorded, or not.</summary>
/// <param name="Call">A connected caller.</param>
/// <param name="Order">What is wanted.</param>
public readonly record struct RecordingOrdered(CallId Call, RecordingOrder Order) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Recordings.Handle(this);
}
