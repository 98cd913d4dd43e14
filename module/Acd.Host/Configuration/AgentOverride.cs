using System.Collections.Immutable;
using Acd.Engine.Skills;

namespace Acd.Host.Configuration;

/// <summary>What somebody set for an agent at the console, in place of what the configuration says; null: nothing.</summary>
internal sealed record AgentOverride(ImmutableArray<SkillLevel>? Skills = null, int? Capacity = null)
{
    public bool IsEmpty => Skills is null && Capacity is null;
}
