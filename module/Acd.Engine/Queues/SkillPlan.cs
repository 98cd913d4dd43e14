using Acd.Engine.Skills;

namespace Acd.Engine.Queues;

/// <summary>What an agent must master as a caller's wait goes on.</summary>
internal sealed class SkillPlan
{
    public static readonly SkillPlan Anyone = new([(0, SkillExpression.Anyone)]);

    private readonly (long AfterMs, SkillExpression Requirement)[] _steps;

    /// <param name="steps">In ascending order of time; who has waited less than the first may be served by anyone.</param>
    public SkillPlan(IReadOnlyList<(long AfterMs, SkillExpression Requirement)> steps) =>
        _steps = steps.Count > 0 && steps[0].AfterMs <= 0 ? [.. steps] : [(0, SkillExpression.Anyone), .. steps];

    public SkillExpression At(long waitMs)
    {
        var requirement = _steps[0].Requirement;
        foreach (var step in _steps)
        {
            if (step.AfterMs <= waitMs)
            {
                requirement = step.Requirement;
            }
        }

        return requirement;
    }

    /// <summary>The wait at which the requirement changes next; <see cref="long.MaxValue"/>: never.</summary>
    public long NextMs(long waitMs)
    {
        foreach (var step in _steps)
        {
            if (step.AfterMs > waitMs)
            {
                return step.AfterMs;
            }
        }

        return long.MaxValue;
    }
}
