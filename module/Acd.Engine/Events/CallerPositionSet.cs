using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>Moves a waiting caller to a position of his queue, 1 being the next to be served; beyond the end means last.</summary>
public readonly record struct CallerPositionSet(CallId Call, int Position) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.CallerOrders.Handle(this);
}
