using System.Collections.Immutable;

namespace Acd.Engine.Skills;

/// <summary>
/// What an agent's skills lack for a requirement: one skill's level, or parts of which all or any would have to be met. Parts that are met
/// don't appear. Immutable.
/// </summary>
public sealed class SkillMismatch
{
    private SkillMismatch(SkillMismatchKind kind) => Kind = kind;

    public SkillMismatchKind Kind { get; }

    /// <summary>Of a <see cref="SkillMismatchKind.Level"/>, else empty.</summary>
    public string Skill { get; private init; } = "";

    /// <summary>The level the agent has; 0 when he lacks the skill.</summary>
    public int Level { get; private init; }

    /// <summary>The levels that would do.</summary>
    public AcceptedLevels Needed { get; private init; }

    /// <summary>Two or more of <see cref="SkillMismatchKind.AllOf"/> and <see cref="SkillMismatchKind.AnyOf"/>, else none.</summary>
    public ImmutableArray<SkillMismatch> Parts { get; private init; } = [];

    /// <summary>For people, e.g. <c>refund is 2, needs at least 3; or billing is missing, needs at least 1</c>.</summary>
    public override string ToString() => Kind switch
    {
        SkillMismatchKind.Level when Level == 0 => $"{Skill} is missing, needs {Needed}",
        SkillMismatchKind.Level => $"{Skill} is {Level}, needs {Needed}",
        SkillMismatchKind.AllOf => string.Join("; and ", Parts.Select(Bracketed)),
        SkillMismatchKind.AnyOf => string.Join("; or ", Parts.Select(Bracketed)),
        _ => "no agent can meet the requirement",
    };

    internal static SkillMismatch? Of(SkillNode node, SkillSet skills)
    {
        switch (node.Kind)
        {
            case SkillNodeKind.Anyone:
                return null;
            case SkillNodeKind.Nobody:
                return new(SkillMismatchKind.Nobody);
            case SkillNodeKind.Level:
                var level = skills.LevelOf(node.Skill);
                return node.Accepted.Contains(level)
                    ? null
                    : new(SkillMismatchKind.Level) { Skill = node.Skill, Level = level, Needed = node.Accepted };
        }

        ImmutableArray<SkillMismatch> failing = [.. node.Parts.Select(part => Of(part, skills)).OfType<SkillMismatch>()];
        return node.Kind switch
        {
            SkillNodeKind.Any when failing.Length == node.Parts.Length => new(SkillMismatchKind.AnyOf) { Parts = failing },
            SkillNodeKind.All when failing.Length > 1 => new(SkillMismatchKind.AllOf) { Parts = failing },
            SkillNodeKind.All when failing.Length == 1 => failing[0],
            _ => null,
        };
    }

    private static string Bracketed(SkillMismatch part) => part.Parts.IsEmpty ? part.ToString() : $"({part})";
}
