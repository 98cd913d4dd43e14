using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Acd.Engine.Skills;

/// <summary>
/// What a caller requires of an agent, e.g. <c>english>=5 and (billing or refund>=3)</c>. Immutable, safe to share between threads.
/// <para>
/// Comparisons are <c>>=</c>, <c>></c>, <c>&lt;=</c>, <c>&lt;</c>, <c>=</c> and <c>!=</c> with a level from 0 to 10; a skill alone means
/// <c>>=1</c>; an agent who lacks a skill has it at level 0. <c>not</c> (<c>!</c>) binds closest, then <c>and</c> (<c>&amp;</c>), then
/// <c>or</c> (<c>|</c>). <c>anyone</c> is always true, <c>nobody</c> never. Case doesn't count. Names consist of letters of any script,
/// digits, <c>_ - .</c>; others stand in double quotes, with a quote inside written twice.
/// </para>
/// <para>
/// Two expressions are equal when their normal forms are: order, repetition, parentheses and notation don't count, <c>not</c> is resolved,
/// comparisons of the same skill side by side are merged. That is less than meaning the same: <c>a and (a or b)</c> isn't <c>a</c>.
/// </para>
/// </summary>
public sealed class SkillExpression : IEquatable<SkillExpression>
{
    private readonly SkillNode _node;
    private readonly int _hash;

    private SkillExpression(SkillNode node)
    {
        SortedSet<string> skills = new(StringComparer.Ordinal);
        AddSkills(node, skills);
        _node = node;
        _hash = StringComparer.Ordinal.GetHashCode(node.Text);
        Skills = [.. skills];
        Steps = DecisionSteps.Compile(node, Skills);
    }

    /// <summary>True of every agent. The empty text.</summary>
    public static SkillExpression Anyone { get; } = new(SkillNode.Anyone);

    /// <summary>Every agent will do, whatever skills he has.</summary>
    public bool IsAnyone => _node.Kind == SkillNodeKind.Anyone;

    /// <summary>No agent can ever meet it, as <c>english>=5 and english&lt;3</c>: worth refusing in a configuration.</summary>
    public bool IsNobody => _node.Kind == SkillNodeKind.Nobody;

    /// <summary>The skills it depends on, at most 64, in lower case, sorted by code unit.</summary>
    public ImmutableArray<string> Skills { get; }

    internal DecisionSteps Steps { get; }

    /// <summary>Reads an expression. Never throws, whatever the text; cost is bounded by its limits (1,024 characters, 32 parentheses deep,
    /// 64 skills).</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out SkillExpression? expression, [NotNullWhen(false)] out SkillExpressionError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var node = SkillExpressionParser.Parse(text, out error);
        expression = node switch { null => null, { Kind: SkillNodeKind.Anyone } => Anyone, _ => new(node) };
        return node is not null;
    }

    /// <summary>Whether an agent with these skills meets the requirement. Allocates nothing.</summary>
    public bool Matches(SkillSet skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        Span<byte> levels = stackalloc byte[SkillLimits.SkillsPerExpressionMax];
        var required = Skills.AsSpan();
        var had = skills.Skills.AsSpan();
        for (int slot = 0, i = 0; slot < required.Length && i < had.Length;)
        {
            var order = string.CompareOrdinal(required[slot], had[i].Skill);
            if (order == 0)
            {
                levels[slot] = (byte)had[i].Level;
            }

            slot += order <= 0 ? 1 : 0;
            i += order >= 0 ? 1 : 0;
        }

        return Steps.Decide(levels);
    }

    /// <summary>Why an agent with these skills doesn't meet the requirement; null when he does.</summary>
    public SkillMismatch? Explain(SkillSet skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        return SkillMismatch.Of(_node, skills);
    }

    public bool Equals(SkillExpression? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _node.Text == other._node.Text);

    public override bool Equals(object? obj) => Equals(obj as SkillExpression);

    public override int GetHashCode() => _hash;

    /// <summary>The normal form as text; reads back as an equal expression.</summary>
    public override string ToString() => _node.Text;

    private static void AddSkills(SkillNode node, SortedSet<string> skills)
    {
        if (node.Kind == SkillNodeKind.Level)
        {
            skills.Add(node.Skill);
        }

        foreach (var part in node.Parts)
        {
            AddSkills(part, skills);
        }
    }
}
