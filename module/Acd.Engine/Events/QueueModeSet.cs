using Acd.Engine.Queues;

namespace Acd.Engine.Events;

/// <summary>Opens, drains or closes a queue.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Mode">What it is from now on.</param>
/// <param name="Extension">Where its callers go until the mode changes again; empty: as the configuration says.</param>
public readonly record struct QueueModeSet(string Queue, QueueMode Mode, string Extension = "") : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.CallerOrders.Handle(this);
}
