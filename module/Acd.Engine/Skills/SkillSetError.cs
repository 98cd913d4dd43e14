namespace Acd.Engine.Skills;

/// <summary>One thing wrong with the skills given for an agent.</summary>
/// <param name="Skill">The skill's name as it was given; empty when it had none.</param>
/// <param name="What">What is wrong and what to write instead.</param>
public sealed record SkillSetError(string Skill, string What)
{
    public override string ToString() => $"skill {SkillName.Shown(Skill)}: {What}";
}
