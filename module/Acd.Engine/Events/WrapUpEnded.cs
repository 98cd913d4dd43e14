namespace Acd.Engine.Events;

/// <summary>The agent is done with his wrap-up, or his rest after a failed offer, before its time.</summary>
public readonly record struct WrapUpEnded(string Agent) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
