namespace Acd.Engine.Events;

/// <summary>
/// A supervisor wants the agent offered callers again at once: whatever keeps him from it ends, wrap-up, rest and calls outside the module
/// alike, and a phone taken for unreachable is tried again. His status stays; calls he has go on.
/// </summary>
public readonly record struct AgentReadied(string Agent) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
