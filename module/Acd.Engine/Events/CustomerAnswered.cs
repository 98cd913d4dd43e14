using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>A customer who was dialled back has answered; he hears music until his agent is there.</summary>
/// <param name="Call">The caller whose callback it is; the same id as in his first visit.</param>
/// <param name="CallUuid">UUID of his new channel.</param>
public readonly record struct CustomerAnswered(CallId Call, string CallUuid) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Callbacks.Handle(this);
        return null;
    }
}
