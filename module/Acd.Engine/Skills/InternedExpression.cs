namespace Acd.Engine.Skills;

/// <summary>A requirement in use by one or more callers or queues.</summary>
internal sealed class InternedExpression(SkillCatalogue catalogue, int id, SkillExpression expression, int[] skillIds, byte[] slots)
    : Interned(catalogue, id, skillIds)
{
    public SkillExpression Expression { get; } = expression;

    /// <summary>Whether agents with these skills meet the requirement. Allocates nothing; O(skills of both).</summary>
    public bool Matches(InternedSkillSet skills)
    {
        RequireInUse(Catalogue);
        skills.RequireInUse(Catalogue);
        Span<byte> levels = stackalloc byte[SkillLimits.SkillsPerExpressionMax];
        var required = SkillIds;
        var had = skills.SkillIds;
        for (int i = 0, j = 0; i < required.Length && j < had.Length;)
        {
            if (required[i] == had[j])
            {
                levels[slots[i++]] = skills.Levels[j++];
            }
            else if (required[i] < had[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Expression.Steps.Decide(levels);
    }
}
