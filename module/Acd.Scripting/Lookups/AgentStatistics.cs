namespace Acd.Scripting.Lookups;

/// <summary>An agent as a script sees him.</summary>
/// <param name="Status">What he declared, <c>Available</c>.</param>
/// <param name="State">What he is doing, <c>Ready</c>.</param>
/// <param name="InStateMs">For how long, ms.</param>
/// <param name="CallsAnswered">Callers he has talked to since the engine started.</param>
public sealed record AgentStatistics(string Status, string State, long InStateMs, int CallsAnswered);
