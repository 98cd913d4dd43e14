using Acd.Engine.Queues;

namespace Acd.Engine.Events;

/// <summary>Opens, drains or closes a queue.</summary>
public readonly record struct QueueModeSet(string Queue, QueueMode Mode) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.CallerOrders.Handle(this);
}
