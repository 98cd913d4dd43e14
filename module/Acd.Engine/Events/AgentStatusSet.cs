using Acd.Engine.Agents;

namespace Acd.Engine.Events;

/// <summary>An operator, a script or the agent's phone sets an agent's status.</summary>
/// <param name="Agent">Agent name.</param>
/// <param name="Status">What he is from now on.</param>
/// <param name="Reason">With On Break: why, one of the configured reasons.</param>
/// <param name="LimitMs">With On Break: available again by himself after so long; 0: as the reason says.</param>
public readonly record struct AgentStatusSet(string Agent, AgentStatus Status, string Reason = "", long LimitMs = 0) : IEngineInput
{
    EngineError? IEngineInput.ActOn(EngineParts parts) => parts.AgentOrders.Handle(this);
}
