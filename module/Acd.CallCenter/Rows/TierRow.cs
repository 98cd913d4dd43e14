namespace Acd.CallCenter.Rows;

/// <summary>An agent's place in a queue as mod_callcenter's lists show it.</summary>
public sealed record TierRow(string Queue, string Agent, string State, long Level, long Position);
