using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>Changes what a waiting caller's agent must master, or whom he should get, at once.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Requirement">What his agent must master; empty: what his queue says; null: unchanged.</param>
/// <param name="PreferredAgent">
/// The agent he should get within the queue's times for that, counted from his joining; empty: any; null: unchanged.
/// </param>
public readonly record struct CallerNeedsSet(CallId Call, string? Requirement, string? PreferredAgent) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.CallerOrders.Handle(this);
}
