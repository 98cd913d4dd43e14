using Acd.Engine.Config;
using Acd.Engine.Skills;

namespace Acd.Scenarios.Tests;

/// <summary>Places, skills and breaks of agents.</summary>
internal static partial class Setup
{
    /// <summary>One queue, served by these agents at their level and position.</summary>
    public static EngineConfig Tiered(QueueConfig queue, params (string Name, int Level, int Position)[] tiers) =>
        Tiered(queue, [.. tiers.Select(tier => Agent(tier.Name))], tiers);

    public static EngineConfig Tiered(QueueConfig queue, AgentConfig[] agents, params (string Name, int Level, int Position)[] tiers) =>
        Of([queue], agents) with { Tiers = [.. tiers.Select(tier => new TierConfig(queue.Name, tier.Name, tier.Level, tier.Position))] };

    public static AgentConfig WithSkills(this AgentConfig agent, params (string Skill, int Level)[] skills) =>
        agent with { Skills = [.. skills.Select(skill => new SkillLevel(skill.Skill, skill.Level))] };
}
