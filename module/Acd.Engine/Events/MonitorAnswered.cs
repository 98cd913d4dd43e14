namespace Acd.Engine.Events;

/// <summary>A supervisor's phone was answered.</summary>
/// <param name="Number">The engine's number of the monitor.</param>
public readonly record struct MonitorAnswered(ulong Number) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Monitors.Handle(this);
        return null;
    }
}
