namespace Acd.Engine.Explain;

/// <summary>An agent in one of his queues.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Level">His tier level.</param>
/// <param name="Waiting">Callers who wait in it.</param>
/// <param name="Verdict">Eligible: he would get the next caller; otherwise what speaks against it first.</param>
/// <param name="Detail">For people: since when, until when, what is missing; may be empty.</param>
public sealed record AgentInQueue(string Queue, int Level, int Waiting, AgentVerdict Verdict, string Detail);
