namespace Acd.Scripting.Hooks;

/// <summary>An agent who could be offered the caller, best first.</summary>
/// <param name="Name">Agent name.</param>
/// <param name="IdleMs">For how long he has been ready, ms.</param>
/// <param name="CallsAnswered">Callers he has talked to since the engine started.</param>
/// <param name="Level">Tier level in this queue.</param>
/// <param name="Position">Position in that level.</param>
public sealed record CandidateData(string Name, long IdleMs, int CallsAnswered, int Level, int Position);
