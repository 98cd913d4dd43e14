namespace Acd.Engine.Skills;

/// <summary>One skill of an agent.</summary>
/// <param name="Skill">Its name.</param>
/// <param name="Level">How good he is at it, 1 to 10.</param>
public readonly record struct SkillLevel(string Skill, int Level);
