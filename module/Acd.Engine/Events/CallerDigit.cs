using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// A waiting caller pressed a key of his phone: <c>0</c>-<c>9</c>, <c>*</c>, <c>#</c> or <c>A</c>-<c>D</c>. Keys pressed before he joined
/// or while he talks don't come here.
/// </summary>
public readonly record struct CallerDigit(CallId Call, char Digit) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.ExitKeys.Handle(this);
        return null;
    }
}
