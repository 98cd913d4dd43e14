namespace Acd.Engine.Skills;

internal enum SkillTokenKind
{
    /// <summary>The text is over.</summary>
    End,

    /// <summary>Something that can't be read; the error has been noted.</summary>
    Unreadable,

    Name,

    /// <summary>A word of ASCII digits.</summary>
    Number,

    And,
    Or,
    Not,
    Anyone,
    Nobody,
    Open,
    Close,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Equal,
    NotEqual,
}
