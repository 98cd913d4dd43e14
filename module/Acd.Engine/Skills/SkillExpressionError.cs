namespace Acd.Engine.Skills;

/// <summary>Why a text is no skill expression.</summary>
/// <param name="Column">Where, from 1, counted in UTF-16 code units. Always a character of the text.</param>
/// <param name="What">What is wrong there and what to write instead.</param>
public sealed record SkillExpressionError(int Column, string What)
{
    public override string ToString() => $"column {Column}: {What}";
}
