using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>
/// The caller's thread left the <c>acd</c> application. The last event of every call, exactly once, whatever the reason;
/// after it the switch knows nothing of this <see cref="Call"/> any more.
/// </summary>
public readonly record struct CallerLeft(CallId Call, LeaveReason Reason) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Callers.Handle(this);
        return null;
    }
}
