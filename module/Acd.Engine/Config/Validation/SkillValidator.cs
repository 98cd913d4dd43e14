using System.Collections.Immutable;
using Acd.Engine.Skills;

namespace Acd.Engine.Config.Validation;

/// <summary>What agents master and queues require.</summary>
internal static class SkillValidator
{
    public static void CheckLevels(ImmutableArray<SkillLevel> skills, Subject subject)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (skill, where) in subject.Items("skill", skills))
        {
            if (SkillName.Check(skill.Skill, out var folded) is { } what)
            {
                where.At("name").Wrong(what);
            }
            else if (!seen.Add(folded))
            {
                where.Wrong("name", "skill-twice", $"\"{skill.Skill}\" is given twice (case doesn't count); remove one");
            }

            where.Range("level", skill.Level, 1, ConfigLimits.SkillLevelMax);
        }

        if (seen.Count > SkillLimits.SkillsPerAgentMax)
        {
            subject.Wrong(
                "skill", "skills-too-many", $"the agent has {seen.Count} skills; give at most {SkillLimits.SkillsPerAgentMax}");
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
                where.Wrong(
                    "after", "skill-steps-disordered",
                    $"{step.AfterMs} ms isn't later than the step before ({beforeMs} ms); put the steps in order of time");
            }

            beforeMs = step.AfterMs;
            CheckRequirement(step.Requirement, where.At("requirement"));
        }
    }

    private static void CheckRequirement(string? requirement, Subject subject)
    {
        if (requirement is null)
        {
            subject.Absent();
        }
        else if (!SkillExpression.TryParse(requirement, out var expression, out var error))
        {
            new Subject($"{subject.Path}, column {error.Column}", subject.Errors).Wrong(error.Said);
        }
        else if (expression.IsNobody)
        {
            subject.Wrong("requirement-impossible", $"\"{requirement}\" can never be met; correct it, or remove the step");
        }
    }
}
