namespace Acd.Engine.Events;

/// <summary>A call reported with <see cref="OtherCallStarted"/> is over. Unknown keys are harmless.</summary>
public readonly record struct OtherCallEnded(string Agent, ulong Key) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
