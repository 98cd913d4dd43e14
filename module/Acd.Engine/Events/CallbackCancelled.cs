using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>The callback isn't wanted any more.</summary>
public readonly record struct CallbackCancelled(CallId Call) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Callbacks.Handle(this);
}
