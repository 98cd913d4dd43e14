using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Acd.Engine.Skills;

/// <summary>An agent's skills, each with a level from 1 to 10. Immutable, safe to share between threads; two sets are equal when they hold
/// the same skills at the same levels.</summary>
public sealed class SkillSet : IEquatable<SkillSet>
{
    private readonly int _hash;

    private SkillSet(ImmutableArray<SkillLevel> skills)
    {
        Skills = skills;
        HashCode hash = default;
        foreach (var (skill, level) in skills)
        {
            hash.Add(skill, StringComparer.Ordinal);
            hash.Add(level);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>No skill at all.</summary>
    public static SkillSet Empty { get; } = new([]);

    /// <summary>Names in lower case, sorted by code unit.</summary>
    public ImmutableArray<SkillLevel> Skills { get; }

    /// <summary>Finds everything that is wrong, not just the first thing: a level out of 1 to 10, a name twice (case doesn't count), a name
    /// that can't be one, more than 256 skills.</summary>
    public static bool TryCreate(
        IEnumerable<SkillLevel> skills, [NotNullWhen(true)] out SkillSet? set, out IReadOnlyList<SkillSetError> errors)
    {
        ArgumentNullException.ThrowIfNull(skills);
        List<SkillSetError> found = [];
        SortedDictionary<string, int> levels = new(StringComparer.Ordinal);
        foreach (var (name, level) in skills)
        {
            if (SkillName.Check(name, out var folded) is { } what)
            {
                found.Add(new(name ?? "", what.Text));
            }
            else if (level is < 1 or > SkillLimits.LevelMax)
            {
                found.Add(new(name, $"level {level} is out of range; give 1 to {SkillLimits.LevelMax}, or leave the skill out"));
            }
            else if (!levels.TryAdd(folded, level))
            {
                found.Add(new(name, "is given twice (case doesn't count); remove one"));
            }
            else if (levels.Count > SkillLimits.SkillsPerAgentMax)
            {
                found.Add(new(name, $"is one too many; an agent can have {SkillLimits.SkillsPerAgentMax} skills, remove the others"));
                break;
            }
        }

        errors = found;
        set = found.Count > 0 ? null : levels.Count == 0 ? Empty : new([.. levels.Select(pair => new SkillLevel(pair.Key, pair.Value))]);
        return set is not null;
    }

    /// <summary>The agent's level, 1 to 10, or 0 when he lacks the skill. Case doesn't count.</summary>
    public int Level(string skill)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return LevelOf(skill.ToLowerInvariant());
    }

    public bool Equals(SkillSet? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Skills.AsSpan().SequenceEqual(other.Skills.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as SkillSet);

    public override int GetHashCode() => _hash;

    /// <summary>For people, e.g. <c>billing=3 english=7 "two words"=1</c>.</summary>
    public override string ToString() => string.Join(' ', Skills.Select(skill => $"{SkillName.Written(skill.Skill)}={skill.Level}"));

    /// <param name="skill">In lower case.</param>
    internal int LevelOf(string skill)
    {
        int low = 0, high = Skills.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Skills[middle].Skill, skill);
            if (order == 0)
            {
                return Skills[middle].Level;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }
}
