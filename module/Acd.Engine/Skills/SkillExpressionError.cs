namespace Acd.Engine.Skills;

/// <summary>Why a text is no skill expression.</summary>
/// <param name="Column">Where, from 1, counted in UTF-16 code units. Always a character of the text.</param>
/// <param name="Said">What is wrong there and what to write instead.</param>
public sealed record SkillExpressionError(int Column, Sentence Said)
{
    /// <summary><see cref="Said"/> in English.</summary>
    public string What => Said.Text;

    public override string ToString() => $"column {Column}: {What}";
}
