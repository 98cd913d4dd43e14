namespace Acd.Engine.Events;

/// <summary>A supervisor is gone, or couldn't be reached; exactly once for each who was dialled.</summary>
/// <param name="Number">The engine's number of the monitor.</param>
/// <param name="Cause">Why.</param>
public readonly record struct MonitorEnded(ulong Number, HangupCause Cause) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Monitors.Handle(this);
        return null;
    }
}
