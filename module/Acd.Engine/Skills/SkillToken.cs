namespace Acd.Engine.Skills;

/// <summary>One word or sign of an expression.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Length">In characters, quotes included.</param>
/// <param name="Name">A name as it is meant: in lower case, without quotes. Empty for other kinds.</param>
internal readonly record struct SkillToken(SkillTokenKind Kind, int Start, int Length, string Name = "");
