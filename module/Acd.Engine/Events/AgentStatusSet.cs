using Acd.Engine.Agents;

namespace Acd.Engine.Events;

/// <summary>An operator, a script or the agent's phone sets an agent's status.</summary>
public readonly record struct AgentStatusSet(string Agent, AgentStatus Status);
