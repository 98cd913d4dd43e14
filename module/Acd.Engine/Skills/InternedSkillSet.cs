namespace Acd.Engine.Skills;

/// <summary>A set of skills in use by one or more agents.</summary>
internal sealed class InternedSkillSet(SkillCatalogue catalogue, int id, SkillSet skills, int[] skillIds, byte[] levels)
    : Interned(catalogue, id, skillIds)
{
    public SkillSet Skills { get; } = skills;

    /// <summary>In the order of <see cref="Interned.SkillIds"/>.</summary>
    public byte[] Levels { get; } = levels;
}
