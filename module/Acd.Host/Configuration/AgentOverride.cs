using System.Collections.Immutable;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Skills;

namespace Acd.Host.Configuration;

/// <summary>What somebody set for an agent at the console, in place of what the configuration says; null: nothing.</summary>
internal sealed record AgentOverride(ImmutableArray<SkillLevel>? Skills = null, int? Capacity = null)
{
    public static readonly AgentOverride None = new();

    public bool IsEmpty => Skills is null && Capacity is null;

    /// <summary>A standby agent has one leg, whatever was set while he was dialled.</summary>
    public AgentConfig Over(AgentConfig agent) => agent with
    {
        Skills = Skills ?? agent.Skills,
        Capacity = agent.Type == AgentType.Standby ? agent.Capacity : Capacity ?? agent.Capacity,
    };
}
