namespace Acd.Engine.Reviews;

/// <summary>An agent who could be offered a caller now. A copy, free to roam.</summary>
/// <param name="Agent">His name.</param>
/// <param name="IdleMs">For how long he has been ready, ms.</param>
/// <param name="CallsAnswered">Callers he has talked to since the engine started.</param>
/// <param name="Level">Tier level in the caller's queue.</param>
/// <param name="Position">Position in that level.</param>
public sealed record OfferCandidate(string Agent, long IdleMs, int CallsAnswered, int Level, int Position);
