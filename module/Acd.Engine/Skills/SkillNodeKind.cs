namespace Acd.Engine.Skills;

internal enum SkillNodeKind
{
    /// <summary>Always true.</summary>
    Anyone,

    /// <summary>Never true.</summary>
    Nobody,

    /// <summary>One skill at one of some levels.</summary>
    Level,

    /// <summary>Every part must be true.</summary>
    All,

    /// <summary>At least one part must be true.</summary>
    Any,
}
