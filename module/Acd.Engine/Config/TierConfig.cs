namespace Acd.Engine.Config;

/// <summary>An agent's place in a queue. Lower level and position come first.</summary>
public sealed record TierConfig(string Queue, string Agent, int Level = 1, int Position = 1);
