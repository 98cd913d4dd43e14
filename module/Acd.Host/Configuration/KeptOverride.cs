using Acd.Engine.Config;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Configuration;

/// <summary>What was set for an agent, as it is kept.</summary>
/// <param name="Agent">His name.</param>
/// <param name="Skills">As they are typed; null: those of the configuration.</param>
/// <param name="Capacity">Calls at the same time; null: as the configuration says.</param>
internal sealed record KeptOverride(string Agent, string? Skills, int? Capacity)
{
    private const string NoSkills = "none";

    public static KeptOverride Of(string agent, AgentOverride set) => new(
        agent,
        set.Skills switch
        {
            null => null,
            [] => NoSkills,
            { } skills => string.Join(' ', skills.Select(one => $"{one.Skill}={one.Level}")),
        },
        set.Capacity);

    /// <summary>Null: it isn't one.</summary>
    public AgentOverride? ToOverride()
    {
        var skills = Skills is null ? null : ConsoleValues.Skills(Skills);
        bool fits = (Skills is null || skills is not null) && Capacity is null or (>= 1 and <= ConfigLimits.CapacityMax);
        return fits ? new AgentOverride(skills, Capacity) : null;
    }
}
