namespace Acd.Engine.Config;

/// <summary>A reason agents can give for a break.</summary>
/// <param name="Code">What is recorded.</param>
/// <param name="LimitMs">The agent becomes available again by himself after so long, ms; 0: he stays on break.</param>
public sealed record BreakReason(string Code, long LimitMs = 0);
