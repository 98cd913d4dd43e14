using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// A customer who was dialled back couldn't be reached. Every <c>DialCustomer</c> yields this or <see cref="CustomerAnswered"/>.
/// </summary>
public readonly record struct CustomerFailed(CallId Call, HangupCause Cause) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Callbacks.Handle(this);
        return null;
    }
}
