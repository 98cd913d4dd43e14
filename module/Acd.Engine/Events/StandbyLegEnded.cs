namespace Acd.Engine.Events;

/// <summary>A standby agent's leg is gone.</summary>
public readonly record struct StandbyLegEnded(string Agent, string LegUuid) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
