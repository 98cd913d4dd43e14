using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>Changes a waiting caller's priority, at once.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Priority">Higher comes first, before any score.</param>
/// <param name="Score">Points beside the queue's base score and ageing; null: unchanged.</param>
public readonly record struct CallerPrioritySet(CallId Call, int Priority, long? Score = null) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.CallerOrders.Handle(this);
}
