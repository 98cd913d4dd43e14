namespace Acd.Engine.Events;

/// <summary>The agent says what became of his last call. Ends a wrap-up that waits for it.</summary>
public readonly record struct DispositionSet(string Agent, string Code) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
