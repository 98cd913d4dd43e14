namespace Acd.Engine.Events;

/// <summary>The agent needs more time after his call.</summary>
public readonly record struct WrapUpExtended(string Agent, long ByMs);
