namespace Acd.Engine.Events;

/// <summary>An agent isn't to be followed any more.</summary>
/// <param name="Agent">Whom.</param>
/// <param name="Supervisor">By whom; empty: by nobody.</param>
public readonly record struct MonitorStopped(string Agent, string Supervisor = "") : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Monitors.Handle(this);
}
