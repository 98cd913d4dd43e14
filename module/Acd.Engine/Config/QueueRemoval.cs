namespace Acd.Engine.Config;

/// <summary>What becomes of the callers of a queue that a new configuration doesn't have any more.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Waiting">Callers in it who aren't being served yet.</param>
/// <param name="Fate">What becomes of them.</param>
/// <param name="Target">The queue or extension they go to; empty: none.</param>
public sealed record QueueRemoval(string Queue, int Waiting, RemovalFate Fate, string Target);
