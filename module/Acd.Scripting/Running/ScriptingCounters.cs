namespace Acd.Scripting.Running;

/// <summary>What scripts did since the start.</summary>
/// <param name="Decided">Runs that ended with a decision.</param>
/// <param name="NoOpinion">Runs that left it to the static configuration.</param>
/// <param name="Failed">Runs that failed or were stopped.</param>
/// <param name="SwitchedOff">Requests to hooks that are switched off.</param>
/// <param name="Overloaded">Requests refused or too late because too much was under way.</param>
/// <param name="Reloads">Bundles put to use.</param>
/// <param name="ReloadsRefused">Bundles refused because of an error.</param>
public readonly record struct ScriptingCounters(
    long Decided, long NoOpinion, long Failed, long SwitchedOff, long Overloaded, long Reloads, long ReloadsRefused);
