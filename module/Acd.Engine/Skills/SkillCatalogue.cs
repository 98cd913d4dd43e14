namespace Acd.Engine.Skills;

/// <summary>
/// Keeps every distinct set of skills and every distinct requirement in use once, under a small number, so that the matcher can hold who
/// fits whom in bit sets. Owned by one engine and used by its thread only. Callers bring requirements of their own, so whoever interned
/// something releases it once: what nobody uses is gone, and its number is given again. Interning what is known allocates nothing.
/// </summary>
internal sealed class SkillCatalogue
{
    private readonly SkillNumbers _numbers = new();
    private readonly InternTable<SkillSet, InternedSkillSet> _sets = new();
    private readonly InternTable<SkillExpression, InternedExpression> _expressions = new();

    /// <summary>Distinct skills that a set or a requirement in use names.</summary>
    public int SkillCount => _numbers.Count;

    public int SetCount => _sets.Count;

    public int ExpressionCount => _expressions.Count;

    /// <summary>The one object for this set and all equal ones; release it once for each time.</summary>
    public InternedSkillSet Intern(SkillSet skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        if (_sets.TryUse(skills, out var known))
        {
            return known;
        }

        int[] ids = [.. skills.Skills.Select(skill => _numbers.Acquire(skill.Skill))];
        byte[] levels = [.. skills.Skills.Select(skill => (byte)skill.Level)];
        Array.Sort(ids, levels);
        return _sets.Add(skills, new(this, _sets.TakeId(), skills, ids, levels));
    }

    /// <summary>The one object for this requirement and all equal ones; release it once for each time.</summary>
    public InternedExpression Intern(SkillExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (_expressions.TryUse(expression, out var known))
        {
            return known;
        }

        int[] ids = [.. expression.Skills.Select(_numbers.Acquire)];
        byte[] slots = [.. ids.Select((_, slot) => (byte)slot)];
        Array.Sort(ids, slots);
        return _expressions.Add(expression, new(this, _expressions.TakeId(), expression, ids, slots));
    }

    /// <returns>True when nobody uses it any more: its number may come again for another set, so forget what is kept under it.</returns>
    public bool Release(InternedSkillSet skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        skills.RequireInUse(this);
        return _sets.Release(skills.Skills, skills) && Forget(skills);
    }

    /// <returns>As of a set.</returns>
    public bool Release(InternedExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        expression.RequireInUse(this);
        return _expressions.Release(expression.Expression, expression) && Forget(expression);
    }

    private bool Forget(Interned entry)
    {
        foreach (var id in entry.SkillIds)
        {
            _numbers.Release(id);
        }

        return true;
    }
}
