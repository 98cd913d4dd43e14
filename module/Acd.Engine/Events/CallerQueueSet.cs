using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>Moves a waiting caller to another queue. He keeps the time he has waited.</summary>
public readonly record struct CallerQueueSet(CallId Call, string Queue) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.CallerOrders.Handle(this);
}
