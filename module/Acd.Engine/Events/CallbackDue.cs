using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>The customer is to be called back as soon as it is his turn, whatever time was set for it.</summary>
public readonly record struct CallbackDue(CallId Call) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Callbacks.Handle(this);
}
