namespace Acd.Engine.Events;

/// <summary>The agent needs more time after his call.</summary>
public readonly record struct WrapUpExtended(string Agent, long ByMs) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
