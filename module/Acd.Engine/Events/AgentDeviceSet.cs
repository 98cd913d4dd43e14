namespace Acd.Engine.Events;

/// <summary>The agent's device can be reached, or can't (not registered). Who can't be reached isn't offered.</summary>
public readonly record struct AgentDeviceSet(string Agent, bool IsReachable) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
