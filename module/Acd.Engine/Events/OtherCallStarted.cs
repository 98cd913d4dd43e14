namespace Acd.Engine.Events;

/// <summary>The agent has a call that isn't ours.</summary>
/// <param name="Agent">Agent name.</param>
/// <param name="Key">Tells his other calls apart; the same key twice counts once.</param>
public readonly record struct OtherCallStarted(string Agent, ulong Key) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
