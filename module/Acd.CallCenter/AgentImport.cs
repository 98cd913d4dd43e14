using Acd.CallCenter.States;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.CallCenter;

/// <summary>An agent as configured. What is null, or isn't among the numbers, leaves alone what commands have set.</summary>
public sealed record AgentImport(string Name, AgentKind Kind)
{
    public string? Contact { get; init; }

    public AgentStatus? Status { get; init; }

    public IReadOnlyDictionary<AgentNumber, long> Numbers { get; init; } = new Dictionary<AgentNumber, long>();

    /// <summary>What mod_callcenter has no word for: skills, capacity and so on.</summary>
    public AgentConfig Template { get; init; } = new() { Name = "", Contact = "", BusyDelayMs = 0, RejectDelayMs = 0 };
}
