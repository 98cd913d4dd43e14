namespace Acd.Simulator;

/// <summary>What an agent does with a ringing leg, and how long after it began to ring, in µs.</summary>
internal readonly record struct AgentReaction(AgentReactionKind Kind, long AfterUs);
