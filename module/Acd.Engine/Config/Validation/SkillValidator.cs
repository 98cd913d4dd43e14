using System.Collections.Immutable;

namespace Acd.Engine.Config.Validation;

/// <summary>What agents master and queues require.</summary>
internal static class SkillValidator
{
    public static void CheckLevels(ImmutableArray<SkillLevel> skills, Subject subject)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (skill, where) in subject.Items("skill", skills))
        {
            if (string.IsNullOrWhiteSpace(skill.Name))
            {
                where.Wrong("name", "the skill has no name; give it one");
            }
            else if (where.Text("name", skill.Name) && !seen.Add(skill.Name))
            {
                where.Wrong("name", $"\"{skill.Name}\" is given twice (case doesn't count); remove one");
            }

            where.Range("level", skill.Level, 1, ConfigLimits.SkillLevelMax);
        }
    }

    public static void CheckSteps(ImmutableArray<SkillStep> steps, Subject subject)
    {
        long? beforeMs = null;
        foreach (var (step, where) in subject.Items("skill-step", steps))
        {
            where.Time("after", step.AfterMs);
            if (step.AfterMs <= beforeMs)
            {
                where.Wrong("after", $"{step.AfterMs} ms isn't later than the step before ({beforeMs} ms); put the steps in order of time");
            }

            beforeMs = step.AfterMs;
            where.Text("requirement", step.Requirement);
        }
    }
}
