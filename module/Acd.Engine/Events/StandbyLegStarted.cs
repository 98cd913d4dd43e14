namespace Acd.Engine.Events;

/// <summary>A standby agent's leg is up and waits for callers.</summary>
/// <param name="Agent">Agent name.</param>
/// <param name="LegUuid">UUID of his channel.</param>
public readonly record struct StandbyLegStarted(string Agent, string LegUuid) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
