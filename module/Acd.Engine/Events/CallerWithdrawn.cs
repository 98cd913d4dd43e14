using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>Takes a waiting caller out of his queue.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Extension">Where he goes; empty: on in the dialplan.</param>
public readonly record struct CallerWithdrawn(CallId Call, string Extension) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.CallerOrders.Handle(this);
}
