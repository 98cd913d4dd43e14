using Acd.Engine.Commands;

namespace Acd.Engine.Events;

/// <summary>A supervisor wants to follow an agent; ordered again for the same two it changes the mode.</summary>
/// <param name="Agent">Whom.</param>
/// <param name="Supervisor">Who: an extension or dial string, as it goes on record.</param>
/// <param name="DialString">How to call the supervisor.</param>
/// <param name="Mode">Who hears him.</param>
public readonly record struct MonitorOrdered(string Agent, string Supervisor, string DialString, MonitorMode Mode) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.Monitors.Handle(this);
}
