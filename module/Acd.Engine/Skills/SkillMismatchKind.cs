namespace Acd.Engine.Skills;

/// <summary>What kind of requirement isn't met.</summary>
public enum SkillMismatchKind
{
    /// <summary>One skill isn't at an accepted level.</summary>
    Level,

    /// <summary>Each of the parts fails, and all of them would have to be met.</summary>
    AllOf,

    /// <summary>Each of the parts fails, and one of them would have been enough.</summary>
    AnyOf,

    /// <summary>No agent can meet it.</summary>
    Nobody,
}
