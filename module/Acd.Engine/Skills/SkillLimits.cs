namespace Acd.Engine.Skills;

/// <summary>Bounds of skills and requirements. Requirements come with callers too, so each bounds what one caller can cost.</summary>
internal static class SkillLimits
{
    /// <summary>The best level an agent can have; the least one he can have and still have the skill is 1.</summary>
    public const int LevelMax = 10;

    /// <summary>In UTF-16 code units.</summary>
    public const int NameLengthMax = 64;

    public const int SkillsPerAgentMax = 256;

    /// <summary>In UTF-16 code units.</summary>
    public const int ExpressionLengthMax = 1024;

    /// <summary>Parentheses within parentheses.</summary>
    public const int ExpressionNestingMax = 32;

    public const int SkillsPerExpressionMax = 64;
}
