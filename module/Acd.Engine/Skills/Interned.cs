namespace Acd.Engine.Skills;

/// <summary>What a catalogue keeps once for all who use an equal value.</summary>
internal abstract class Interned(SkillCatalogue catalogue, int id, int[] skillIds)
{
    /// <summary>Below the number of values of its kind that ever were in use at once. Given again after the last release.</summary>
    public int Id { get; } = id;

    /// <summary>How often it was interned and not released.</summary>
    public int Uses { get; set; } = 1;

    public SkillCatalogue Catalogue { get; } = catalogue;

    /// <summary>The catalogue's numbers of its skills, ascending.</summary>
    public int[] SkillIds { get; } = skillIds;

    /// <summary>A released value's skills may have passed their numbers on, so using it would give wrong answers, not none.</summary>
    public void RequireInUse(SkillCatalogue catalogue)
    {
        if (Uses == 0 || !ReferenceEquals(Catalogue, catalogue))
        {
            throw new InvalidOperationException("The value was released or belongs to another catalogue; intern it first.");
        }
    }
}
