using System.Collections.Immutable;

namespace Acd.Engine.Skills;

/// <summary>
/// An expression in normal form: no negation is left (a comparison's negation is the set of the other levels), no part of a group is a
/// group of the same kind, a group names a skill in at most one of its own comparisons, parts are sorted and different, and constants
/// stand alone only. Each node knows its canonical text, and equal texts mean equal nodes.
/// </summary>
internal sealed class SkillNode
{
    public static readonly SkillNode Anyone = new(SkillNodeKind.Anyone, "", 0);
    public static readonly SkillNode Nobody = new(SkillNodeKind.Nobody, "nobody", 0);

    private SkillNode(SkillNodeKind kind, string text, int nesting) => (Kind, Text, Nesting) = (kind, text, nesting);

    public SkillNodeKind Kind { get; }

    public string Text { get; }

    /// <summary>How deep the parentheses of <see cref="Text"/> go.</summary>
    public int Nesting { get; }

    /// <summary>Only of a <see cref="SkillNodeKind.Level"/>.</summary>
    public string Skill { get; private init; } = "";

    public AcceptedLevels Accepted { get; private init; }

    /// <summary>Only of a group: two or more.</summary>
    public ImmutableArray<SkillNode> Parts { get; private init; } = [];

    public static SkillNode Level(string skill, AcceptedLevels accepted)
    {
        if (accepted == AcceptedLevels.All || accepted == AcceptedLevels.None)
        {
            return accepted == AcceptedLevels.All ? Anyone : Nobody;
        }

        return new(SkillNodeKind.Level, TextOf(skill, accepted), 0) { Skill = skill, Accepted = accepted };
    }

    /// <summary>The parts, each in normal form already, as one node in normal form.</summary>
    /// <param name="kind"><see cref="SkillNodeKind.All"/> or <see cref="SkillNodeKind.Any"/>.</param>
    /// <param name="parts">One or more.</param>
    public static SkillNode Combine(SkillNodeKind kind, IReadOnlyList<SkillNode> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var (neutral, absorbing) = kind == SkillNodeKind.All ? (Anyone, Nobody) : (Nobody, Anyone);
        SortedDictionary<string, AcceptedLevels> levels = new(StringComparer.Ordinal);
        SortedDictionary<string, SkillNode> groups = new(StringComparer.Ordinal);
        foreach (var part in parts.SelectMany(part => part.Kind == kind ? part.Parts : [part]))
        {
            if (part.Kind != SkillNodeKind.Level)
            {
                groups[part.Text] = part;
                continue;
            }

            var known = levels.GetValueOrDefault(part.Skill, part.Accepted);
            levels[part.Skill] = kind == SkillNodeKind.All ? known & part.Accepted : known | part.Accepted;
        }

        SkillNode[] nodes = [.. levels.Select(level => Level(level.Key, level.Value)).Concat(groups.Values).Where(node => node != neutral)];
        if (nodes.Contains(absorbing))
        {
            return absorbing;
        }

        return nodes.Length switch { 0 => neutral, 1 => nodes[0], _ => Group(kind, nodes) };
    }

    private static SkillNode Group(SkillNodeKind kind, SkillNode[] parts)
    {
        var texts = parts.Select(part => IsBracketed(part, kind) ? $"({part.Text})" : part.Text);
        var text = string.Join(kind == SkillNodeKind.All ? " and " : " or ", texts);
        var nesting = parts.Max(part => part.Nesting + (IsBracketed(part, kind) ? 1 : 0));
        return new(kind, text, nesting) { Parts = [.. parts] };
    }

    /// <summary>"and" binds closer than "or", so only an "or" within an "and" needs parentheses.</summary>
    private static bool IsBracketed(SkillNode part, SkillNodeKind group) => group == SkillNodeKind.All
        && (part.Kind == SkillNodeKind.Any || (part.Kind == SkillNodeKind.Level && IsWrittenWithOr(part.Accepted)));

    private static bool IsWrittenWithOr(AcceptedLevels accepted) => accepted.OnlyRefused < 0 && accepted.Runs.Count() > 1;

    private static string TextOf(string skill, AcceptedLevels accepted)
    {
        var name = SkillName.Written(skill);
        return accepted.OnlyRefused >= 0
            ? $"{name}!={accepted.OnlyRefused}"
            : string.Join(" or ", accepted.Runs.Select(run => TextOf(name, run.Low, run.High)));
    }

    private static string TextOf(string name, int low, int high) => (low, high) switch
    {
        (0, 0) => $"not {name}",
        (1, SkillLimits.LevelMax) => name,
        _ when low == high => $"{name}={low}",
        (_, SkillLimits.LevelMax) => $"{name}>={low}",
        (0, _) => $"{name}<={high}",
        _ => $"{name}>={low} and {name}<={high}",
    };
}
